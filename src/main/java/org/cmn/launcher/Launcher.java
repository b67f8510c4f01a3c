package org.cmn.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program behind {@code java -jar cmn-portal.jar}. Without an argument it runs everything on this machine
 * ({@link Everything}); with {@code serve} only the portal ({@link PortalAlone}); {@code sample-people} only adds those. It ends when it is told to (Ctrl-C,
 * SIGTERM) or when a part it needs is gone, and leaves nothing running.
 */
public final class Launcher {

	/** Exit code: it failed, and said so in the file that it was asked to leave. */
	static final int NOTED = 64;

	private Launcher() {
	}

	public static void main(String[] args) {
		Options options = Options.ofThisProcess();
		System.exit(List.of(args).equals(List.of("sample-people")) ? addSamplePeople(options, System.out, System.err)
				: run(List.of(args), options, System.out, System.err));
	}

	/** Adds the sample people to a Keycloak that somebody else runs (the trial of docker-compose.yml), and ends. */
	private static int addSamplePeople(Options options, PrintStream out, PrintStream err) {
		try {
			options.requireKnown();
			String keycloak = options.require("cmn.keycloak-url");
			new KeycloakAdmin(keycloak, options.require("cmn.keycloak-admin-password")).addSample(Distribution.ofThisProgram(options).part("keycloak-sample.json"));
			out.println("The sample people are in " + keycloak + ".");
			return 0;
		} catch (IOException | StartRefused e) {
			tell(e, err);
			return 1;
		}
	}

	/** The reason comes last, after everything has stopped: it is what a person sees at the end. */
	private static int run(List<String> arguments, Options options, PrintStream out, PrintStream err) {
		Optional<Exception> failure;
		try (Mode mode = mode(arguments, options, new Console(out))) {
			Runtime.getRuntime().addShutdownHook(new Thread(mode::close, "stop"));
			failure = failure(mode);
		} catch (StartRefused e) {
			failure = Optional.of(e);
		}
		out.flush();
		failure.ifPresent(e -> tell(e, err));
		return failure.isEmpty() ? 0 : options.text("cmn.failure-note").map(Launcher::note).orElse(1);
	}

	/** For Maven, which makes a page of stack and advice of any exit code but those it was told of. */
	private static int note(String file) {
		try {
			Files.writeString(Path.of(file), "");
			return NOTED;
		} catch (IOException e) {
			return 1;
		}
	}

	private static Optional<Exception> failure(Mode mode) {
		try {
			mode.start();
			mode.watch();
			return Optional.empty();
		} catch (Exception e) {
			return mode.isClosed() ? Optional.empty() : Optional.of(e);
		}
	}

	private static void tell(Exception e, PrintStream err) {
		if (e instanceof StartRefused) {
			err.println(e.getMessage());
		} else {
			e.printStackTrace(err);
		}
	}

	private static Mode mode(List<String> arguments, Options options, Console console) {
		options.requireKnown();
		if (arguments.isEmpty() || arguments.equals(List.of("run"))) {
			return new Everything(options, console);
		}
		if (arguments.equals(List.of("serve"))) {
			return new PortalAlone(options, console);
		}
		throw new StartRefused("\"" + String.join(" ", arguments) + "\" is not understood: say nothing or run (PostgreSQL, Keycloak and the portal), "
				+ "serve (the portal alone), or sample-people.");
	}
}

package org.cmn.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * The program behind {@code java -jar cmn-portal.jar}. Without an argument it runs everything on this machine
 * ({@link Everything}); with {@code serve} only the portal ({@link PortalAlone}). It ends when it is told to (Ctrl-C,
 * SIGTERM) or when a part it needs is gone, and leaves nothing running.
 */
public final class Launcher {

	private Launcher() {
	}

	public static void main(String[] args) {
		System.exit(run(List.of(args), Options.ofThisProcess(), System.out, System.err));
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
		return failure.isPresent() ? 1 : 0;
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
		if (arguments.isEmpty() || arguments.equals(List.of("run"))) {
			return new Everything(options, console);
		}
		if (arguments.equals(List.of("serve"))) {
			return new PortalAlone(options, console);
		}
		throw new StartRefused("\"" + String.join(" ", arguments) + "\" is not understood: say nothing or run (PostgreSQL, Keycloak and the portal), "
				+ "or serve (the portal alone).");
	}
}

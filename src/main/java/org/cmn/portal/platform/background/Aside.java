package org.cmn.portal.platform.background;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program of ours in a process of its own, for taking apart what strangers made: what unfolds without end, or turns in a circle,
 * ends with that process and takes nothing with it. Bytes go in, bytes come out.
 */
public class Aside {

	private final Class<?> program;
	private final String memory;
	private final Duration patience;
	private final List<Class<?>> libraries;

	/**
	 * @param program   has a {@code main}
	 * @param memory    the most it may use, as Java writes it: {@code 192m}
	 * @param libraries one class of each jar that it needs
	 */
	public Aside(Class<?> program, String memory, Duration patience, Class<?>... libraries) {
		this.program = program;
		this.memory = memory;
		this.patience = patience;
		this.libraries = List.of(libraries);
	}

	/**
	 * @param most how much of its answer is taken
	 * @throws IOException when it did not end in time, or could not begin
	 */
	public byte[] run(byte[] in, int most) throws IOException {
		var process = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try {
			var said = CompletableFuture.supplyAsync(() -> said(process, most), work -> Thread.ofPlatform().daemon().name(program.getSimpleName() + ", out").start(work));
			Thread.ofPlatform().daemon().name(program.getSimpleName() + ", in").start(() -> give(process.getOutputStream(), in));
			return said.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		} catch (ExecutionException | TimeoutException e) {
			throw new IOException(e);
		} finally {
			process.destroyForcibly();
		}
	}

	private List<String> command() throws IOException {
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return List.of(java, "-Xmx" + memory, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp", classPath(), program.getName());
	}

	/** Where the classes lie that it needs, whether they come from jars or from folders. */
	private String classPath() throws IOException {
		try {
			var root = Path.of(program.getResource(program.getSimpleName() + ".class").toURI());
			for (int i = 0; i < program.getName().split("\\.").length; i++) {
				root = root.getParent();
			}
			var jars = libraries.stream().map(type -> path(type.getProtectionDomain().getCodeSource().getLocation()));
			return Stream.concat(Stream.of(root), jars).map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
		} catch (URISyntaxException | RuntimeException e) {
			throw new IOException(e);
		}
	}

	private static Path path(URL location) {
		try {
			return Path.of(location.toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] said(Process process, int most) {
		try (var out = process.getInputStream()) {
			return out.readNBytes(most);
		} catch (IOException e) {
			return new byte[0];
		}
	}

	private static void give(OutputStream to, byte[] in) {
		try (to) {
			to.write(in);
		} catch (IOException e) {
			// It has ended, with or without a word: who waits for its words sees that.
		}
	}
}

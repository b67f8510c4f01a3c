package org.cmn.portal.links;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cmn.portal.platform.refusal.Checks;

/**
 * The words of a PDF, found by {@link PdfReading} in a process of its own: what unfolds without end, or turns in a circle,
 * ends with that process and takes nothing with it. One at a time.
 */
class PdfText {

	private static final int SECONDS = 20;
	private static final String MEMORY = "192m";

	private final Semaphore one = new Semaphore(1);

	/** Empty when it cannot be read, or not within bounds. */
	PageText read(byte[] pdf) {
		one.acquireUninterruptibly();
		try {
			return reading(pdf);
		} catch (IOException e) {
			return PageText.NONE;
		} finally {
			one.release();
		}
	}

	private static PageText reading(byte[] pdf) throws IOException {
		var process = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try {
			var said = CompletableFuture.supplyAsync(() -> said(process), work -> Thread.ofPlatform().daemon().name("PDF, out").start(work));
			Thread.ofPlatform().daemon().name("PDF, in").start(() -> give(process.getOutputStream(), pdf));
			var text = said.get(SECONDS, TimeUnit.SECONDS);
			int end = text.indexOf('\n');
			return end < 0 ? PageText.NONE : PageText.plain(Checks.plain(text.substring(0, end)), Checks.plain(text.substring(end + 1)).strip());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return PageText.NONE;
		} catch (ExecutionException | TimeoutException e) {
			return PageText.NONE;
		} finally {
			process.destroyForcibly();
		}
	}

	private static List<String> command() throws IOException {
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return List.of(java, "-Xmx" + MEMORY, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp", classPath(), PdfReading.class.getName());
	}

	/** Where the classes lie that it needs, whether they come from jars or from folders. */
	private static String classPath() throws IOException {
		try {
			var own = PdfText.class.getResource("PdfReading.class").toURI();
			var root = Path.of(own);
			for (int i = 0; i < PdfReading.class.getName().split("\\.").length; i++) {
				root = root.getParent();
			}
			var jars = Stream.of(PDDocument.class, RandomAccessRead.class, TrueTypeFont.class, LogFactory.class).map(type -> type.getProtectionDomain().getCodeSource().getLocation());
			return Stream.concat(Stream.of(root), jars.map(PdfText::path)).map(Path::toString).distinct().collect(Collectors.joining(java.io.File.pathSeparator));
		} catch (URISyntaxException | RuntimeException e) {
			throw new IOException(e);
		}
	}

	private static Path path(java.net.URL location) {
		try {
			return Path.of(location.toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Four bytes a character at the most. */
	private static String said(Process process) {
		try (var out = process.getInputStream()) {
			return new String(out.readNBytes(PageText.LONGEST * 4), StandardCharsets.UTF_8);
		} catch (IOException e) {
			return "";
		}
	}

	private static void give(OutputStream in, byte[] pdf) {
		try (in) {
			in.write(pdf);
		} catch (IOException e) {
			// It has ended, with or without a word: who waits for its words sees that.
		}
	}
}

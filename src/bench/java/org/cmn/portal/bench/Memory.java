package org.cmn.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds, read from Linux and from the Java machine itself. */
final class Memory {

	private Memory() {
	}

	/** The process of this user's whose command line holds the words. */
	static ProcessHandle processWith(String words) {
		return ProcessHandle.allProcesses().filter(process -> commandLine(process.pid()).contains(words)).findFirst()
				.orElseThrow(() -> new IllegalStateException("No process runs " + words));
	}

	/** Resident memory in bytes. */
	static long resident(long pid) throws IOException {
		try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
			return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024).findFirst().orElseThrow();
		}
	}

	/** Live heap in bytes: what is left after a full collection, counted by the class histogram. */
	static long liveHeap(long pid) throws Exception {
		var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
		var process = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram").redirectErrorStream(true).start();
		var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		process.waitFor();
		var total = text.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow(() -> new IllegalStateException(text));
		return Long.parseLong(total.trim().split("\\s+")[2]);
	}

	private static String commandLine(long pid) {
		try {
			return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline")).replace('\0', ' ');
		} catch (IOException e) {
			// The process ended meanwhile, or is not ours to look at.
			return "";
		}
	}
}

package org.cmn.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One table of figures, printed as it grows and kept as Markdown. */
public class Report {

	private final List<String> lines = new ArrayList<>();

	public Report() {
		add("| what | figure | beside | target |");
		add("|---|---|---|---|");
	}

	public void line(String what, String figure, String beside, String target) {
		add("| " + what + " | " + figure + " | " + beside + " | " + target + " |");
	}

	private void add(String line) {
		lines.add(line);
		System.out.println(line);
	}

	public void write(Path file) throws IOException {
		Files.write(file, lines);
	}
}

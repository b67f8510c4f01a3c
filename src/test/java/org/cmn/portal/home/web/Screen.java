package org.cmn.portal.home.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A page file, an address that shows it and who looks at it: a line of {@code pages.csv}. */
record Screen(String page, String path, String who) {

	private static final Path WEBAPP = Path.of("src/main/webapp");

	boolean signedIn() {
		return !who.equals("-");
	}

	@Override
	public String toString() {
		return path + " as " + who;
	}

	static List<Screen> all() {
		try {
			return Files.readAllLines(Path.of("src/test/resources/pages.csv")).stream()
					.filter(line -> !line.startsWith("#") && !line.startsWith("page,"))
					.map(line -> line.split(",")).map(cells -> new Screen(cells[0], cells[1], cells[2])).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The files that people see as pages. */
	static Set<String> files() {
		try (var walk = Files.walk(WEBAPP)) {
			return walk.map(path -> WEBAPP.relativize(path).toString()).filter(path -> path.endsWith(".xhtml"))
					.filter(path -> !path.startsWith("WEB-INF/") && !path.startsWith("resources/")).collect(Collectors.toCollection(TreeSet::new));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

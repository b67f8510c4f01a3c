package org.cmn.portal.platform.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The sources of the portal, searched for message keys. */
record Sources(Map<Path, String> files) {

	/** Where a key stands beyond doubt: in a page as m['…'] or cmn:text('…'), in Java as an argument of say or get. */
	private static final Pattern USE = Pattern.compile("(?:\\bm\\['|cmn:text\\('|\\.say\\(\"|\\.get\\(\")([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+){1,3})(?:'\\]|'\\s*,|\"\\s*[,)])");
	private static final Pattern QUOTED = Pattern.compile("['\"]([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)*\\.?)['\"]");

	static Sources ofThePortal() {
		var files = new TreeMap<Path, String>();
		for (var root : new String[] {"src/main/java/org/cmn/portal", "src/main/webapp"}) {
			try (var walk = Files.walk(Path.of(root))) {
				for (var path : walk.filter(p -> p.toString().matches(".*\\.(java|xhtml|xml|js)")).toList()) {
					files.put(path, Files.readString(path, UTF_8));
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return new Sources(files);
	}

	/** Keys that something certainly asks for, with the file that does. */
	Map<String, Path> asked(Set<String> blocks) {
		var asked = new TreeMap<String, Path>();
		files.forEach((path, text) -> {
			var matcher = USE.matcher(text);
			while (matcher.find()) {
				if (blocks.contains(matcher.group(1).split("\\.")[0])) {
					asked.put(matcher.group(1), path);
				}
			}
		});
		return asked;
	}

	/** Everything in quotes that could be a key; what ends in a dot is the beginning of keys that are put together. */
	Set<String> quoted() {
		var quoted = new TreeSet<String>();
		files.values().forEach(text -> {
			var matcher = QUOTED.matcher(text);
			while (matcher.find()) {
				quoted.add(matcher.group(1));
			}
		});
		return quoted;
	}
}

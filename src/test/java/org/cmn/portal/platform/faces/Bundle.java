package org.cmn.portal.platform.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

import com.ibm.icu.text.MessagePattern;

/** A message bundle as its file has it: order and blocks included. */
record Bundle(Map<String, String> sentences, Map<String, String> blockOf, List<String> keys) {

	static Bundle of(String language) {
		try {
			return parse(Files.readString(Path.of("src/main/resources/messages_" + language + ".properties"), UTF_8));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	static Bundle parse(String text) throws IOException {
		var properties = new Properties();
		properties.load(new StringReader(text));
		var sentences = new LinkedHashMap<String, String>();
		var blocks = new LinkedHashMap<String, String>();
		var keys = new ArrayList<String>();
		var block = "";
		for (var line : text.lines().toList()) {
			if (line.startsWith("# == ")) {
				block = line.replaceAll("# == | ==", "").strip();
			} else if (line.matches("[a-z][A-Za-z0-9_.-]+ *=.*")) {
				var key = line.split("=", 2)[0].strip();
				keys.add(key);
				blocks.put(key, block);
				sentences.put(key, properties.getProperty(key));
			}
		}
		return new Bundle(sentences, blocks, keys);
	}

	/** The names of a sentence's arguments; fails where ICU cannot read it. */
	static TreeSet<String> arguments(String sentence) {
		var pattern = new MessagePattern(sentence);
		var names = new TreeSet<String>();
		for (int i = 0; i < pattern.countParts(); i++) {
			var part = pattern.getPart(i);
			if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
				names.add(pattern.getSubstring(part));
			}
		}
		return names;
	}
}

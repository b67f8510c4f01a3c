package org.cmn.portal.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Mojarra writes the labels of a map as they are, markup and all; entries with a label of their own are escaped. */
class ChoicesTest {

	private static final Pattern CHOICES = Pattern.compile("<f:selectItems\\b[^>]*>");

	@Test
	void every_list_of_choices_names_its_label_and_so_is_escaped() throws IOException {
		assertThat(choices()).isNotEmpty().allMatch(ChoicesTest::isEscaped);
	}

	@Test
	void control_a_map_alone_is_not() {
		assertThat(isEscaped("<f:selectItems value=\"#{words.all}\"/>")).isFalse();
		assertThat(isEscaped("<f:selectItems value=\"#{words.all.entrySet()}\" var=\"one\" itemLabel=\"#{one.key}\" itemLabelEscaped=\"false\"/>")).isFalse();
	}

	private static boolean isEscaped(String choices) {
		return choices.contains(" itemLabel=\"") && !choices.contains("itemLabelEscaped");
	}

	private static List<String> choices() throws IOException {
		try (var pages = Files.walk(Path.of("src/main/webapp"))) {
			return pages.filter(page -> page.toString().endsWith(".xhtml")).flatMap(page -> CHOICES.matcher(read(page)).results().map(found -> found.group())).toList();
		}
	}

	private static String read(Path page) {
		try {
			return Files.readString(page);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}

package org.cmn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the sign-in pages come to Keycloak, and that they say the same in both languages. */
class KeycloakThemesTest {

	private static final Path SOURCE = Path.of("src/main/keycloak/themes/cmn/login");
	private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

	@TempDir
	private Path folder;

	private Path themes;
	private Path home;
	private Path kept;

	@BeforeEach
	void bringOnce() throws IOException {
		themes = folder.resolve("themes");
		home = folder.resolve("keycloak");
		write(themes.resolve("cmn/login/theme.properties"), "parent=keycloak.v2");
		write(themes.resolve("cmn/login/resources/css/a.css"), "a");
		write(home.resolve("themes/README.md"), "Keycloak's own");
		KeycloakThemes.bring(themes, home);
		kept = home.resolve("data/tmp/kc-gzip-cache/1/login/cmn/css/a.css.gz");
		write(kept, "a, compressed");
		Files.setLastModifiedTime(home.resolve("themes/cmn/login/resources/css/a.css"), LONG_AGO);
	}

	@Test
	void the_first_start_brings_every_file_and_leaves_the_others() {
		assertThat(home.resolve("themes/cmn/login/theme.properties")).hasContent("parent=keycloak.v2");
		assertThat(home.resolve("themes/cmn/login/resources/css/a.css")).hasContent("a");
		assertThat(home.resolve("themes/README.md")).hasContent("Keycloak's own");
	}

	@Test
	void the_next_start_writes_nothing() throws IOException {
		KeycloakThemes.bring(themes, home);

		assertThat(Files.getLastModifiedTime(home.resolve("themes/cmn/login/resources/css/a.css"))).isEqualTo(LONG_AGO);
		assertThat(kept).exists();
	}

	@Test
	void a_newer_portal_brings_its_own_and_nothing_old_is_served() throws IOException {
		write(themes.resolve("cmn/login/resources/css/a.css"), "b");

		KeycloakThemes.bring(themes, home);

		assertThat(home.resolve("themes/cmn/login/resources/css/a.css")).hasContent("b");
		assertThat(kept).as("what Keycloak had compressed of the old one").doesNotExist();
	}

	@Test
	void a_distribution_made_of_links_is_followed() throws IOException {
		Path link = Files.createSymbolicLink(folder.resolve("link"), themes);
		Path other = folder.resolve("other");

		KeycloakThemes.bring(link, other);

		assertThat(other.resolve("themes/cmn/login/theme.properties")).exists();
	}

	@Test
	void every_sentence_stands_in_both_languages_with_the_same_gaps() throws IOException {
		Properties english = sentences("en");
		Properties french = sentences("fr");

		assertThat(english).isNotEmpty();
		assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		for (String key : english.stringPropertyNames()) {
			assertThat(gaps(french.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
			assertThat(english.getProperty(key) + french.getProperty(key)).as("an apostrophe of the keyboard would hide the gaps after it: " + key).doesNotContain("'");
		}
		assertThat(gaps("Page {0}")).as("control").isNotEqualTo(gaps("Page"));
	}

	private static Properties sentences(String language) throws IOException {
		try (Reader text = Files.newBufferedReader(SOURCE.resolve("messages/messages_" + language + ".properties"))) {
			Properties sentences = new Properties();
			sentences.load(text);
			return sentences;
		}
	}

	private static java.util.List<String> gaps(String sentence) {
		return Pattern.compile("\\{\\d}").matcher(sentence).results().map(MatchResult::group).sorted().toList();
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}

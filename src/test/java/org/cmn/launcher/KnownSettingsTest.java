package org.cmn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The list of settings is whole: what the code reads and what the documents name is on it, and nothing mistyped is. */
class KnownSettingsTest {

	private static final Pattern PROPERTY = Pattern.compile("\"(cmn\\.[a-z.-]*[a-z])\"");
	private static final Pattern VARIABLE = Pattern.compile("\\bCMN_[A-Z_]*[A-Z]\\b");

	@Test
	void whatever_the_code_reads_is_a_setting() throws IOException {
		assertThat(found(PROPERTY, sources("src/main/java/org/cmn/launcher"), Path.of("src/main/java/org/cmn/portal/platform/settings/Settings.java")))
				.hasSizeGreaterThan(25).allMatch(name -> KnownSettings.fault(Set.of(name), Set.of()).isEmpty());
	}

	@Test
	void whatever_the_documents_and_the_containers_name_is_a_setting() throws IOException {
		var named = found(VARIABLE, Stream.of(Path.of("src/docs/operate.md")), Path.of("docker-compose.yml"));
		// What Keycloak's container alone is told.
		named.removeAll(Set.of("CMN_OIDC_SECRET", "CMN_BACK_CHANNEL_LOGOUT_URL"));
		assertThat(named).hasSizeGreaterThan(30).allMatch(name -> KnownSettings.fault(Set.of(), Set.of(name)).isEmpty());
	}

	@Test
	void a_mistyped_name_is_told_with_the_nearest_right_one() {
		assertThat(KnownSettings.fault(Set.of("cmn.prot", "user.dir"), Set.of())).hasValue("There is no setting cmn.prot: you may mean cmn.port.");
		assertThat(KnownSettings.fault(Set.of("cmn.keycloak.port"), Set.of())).hasValueSatisfying(sentence -> assertThat(sentence).contains("cmn.keycloak-port"));
		assertThat(KnownSettings.fault(Set.of("cmn.Port"), Set.of())).hasValueSatisfying(sentence -> assertThat(sentence).contains("mean cmn.port"));
		assertThat(KnownSettings.fault(Set.of(), Set.of("CMN_SESION_IDLE", "HOME"))).hasValueSatisfying(sentence -> assertThat(sentence).contains("CMN_SESSION_IDLE"));
		assertThat(KnownSettings.fault(Set.of(), Set.of("CMN_MASTERKEY_FILE"))).hasValueSatisfying(sentence -> assertThat(sentence).contains("CMN_MASTERKEY_FILE"));
	}

	@Test
	void what_is_like_no_setting_is_not_guessed_at() {
		assertThat(KnownSettings.fault(Set.of("cmn.favourite-colour"), Set.of())).hasValue("There is no setting cmn.favourite-colour: src/docs/operate.md lists all that there are.");
	}

	@Test
	void right_names_and_those_of_others_pass() {
		assertThat(KnownSettings.fault(Set.of("cmn.port", "java.home"), Set.of("CMN_MASTER_KEY_FILE", "CMN_PORT", "PATH", "CMNX"))).isEmpty();
	}

	private static Stream<Path> sources(String folder) throws IOException {
		try (var files = Files.list(Path.of(folder))) {
			return files.toList().stream();
		}
	}

	private static Set<String> found(Pattern pattern, Stream<Path> files, Path more) throws IOException {
		var text = new StringBuilder();
		for (var file : Stream.concat(files, Stream.of(more)).toList()) {
			text.append(Files.readString(file)).append('\n');
		}
		List<String> names = pattern.matcher(text).results().map(match -> match.groupCount() == 0 ? match.group() : match.group(1)).toList();
		return names.stream().collect(Collectors.toSet());
	}
}

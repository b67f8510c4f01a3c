package org.cmn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code keycloak-realm.json} must and must never hold. The sample's file is the control: it holds all of that. */
class RealmTest {

	private static final Path REALM = Path.of("keycloak-realm.json");
	private static final Path SAMPLE = Path.of("src/main/sample/keycloak-sample.json");

	@Test
	void the_realm_holds_no_people_no_passwords_and_no_secret() throws IOException {
		assertThat(faults(Files.readString(REALM))).isEmpty();
		assertThat(faults(Files.readString(SAMPLE))).as("control: the sample people").contains("users", "credentials", "password grant");
		assertThat(faults(Files.readString(REALM).replace("${CMN_OIDC_SECRET}", "letmein"))).as("control: a secret").contains("secret");
	}

	@Test
	void every_role_of_the_network_exists() throws IOException {
		Map<?, ?> roles = (Map<?, ?>) realm().get("roles");
		assertThat(((List<?>) roles.get("realm")).stream().map(role -> ((Map<?, ?>) role).get("name")).map(Object::toString))
				.containsExactlyInAnyOrder("mentee", "mentor", "curator", "coordinator", "admin", "patient-partner");
	}

	@Test
	void the_portals_client_lets_nobody_be_sent_elsewhere() throws IOException {
		Map<?, ?> portal = portal();
		assertThat(portal.get("redirectUris")).isEqualTo(List.of("${CMN_BASE_URL}/sign-in/callback"));
		assertThat(portal.get("publicClient")).isEqualTo(false);
		assertThat(portal.get("directAccessGrantsEnabled")).isEqualTo(false);
		assertThat(portal.get("implicitFlowEnabled")).isEqualTo(false);
		Map<?, ?> attributes = (Map<?, ?>) portal.get("attributes");
		assertThat(attributes.get("pkce.code.challenge.method")).isEqualTo("S256");
		assertThat(attributes.get("post.logout.redirect.uris")).isEqualTo("${CMN_BASE_URL}/signed-out");
		assertThat(attributes.get("backchannel.logout.session.required")).isEqualTo("true");
	}

	@Test
	void the_sign_in_page_wears_a_theme_that_the_build_brings() throws IOException {
		String theme = (String) realm().get("loginTheme");
		assertThat(Path.of("src/main/keycloak/themes", theme, "login/theme.properties")).exists();
		assertThat(Path.of("src/main/keycloak/themes", "keycloak", "login/theme.properties")).as("control").doesNotExist();
	}

	@Test
	void nobody_is_promised_a_mail_while_no_server_sends_any() throws IOException {
		Map<String, Object> realm = realm();
		assertThat(realm).doesNotContainKey("smtpServer");
		assertThat(realm.get("resetPasswordAllowed")).isEqualTo(false);
	}

	@Test
	void guessing_is_slowed_down_and_tokens_are_short_and_rotate() throws IOException {
		Map<String, Object> realm = realm();
		assertThat(realm.get("bruteForceProtected")).isEqualTo(true);
		assertThat(realm.get("accessTokenLifespan")).isEqualTo(300);
		assertThat(realm.get("revokeRefreshToken")).isEqualTo(true);
		assertThat(realm.get("refreshTokenMaxReuse")).isEqualTo(0);
		assertThat((Integer) realm.get("ssoSessionIdleTimeout")).isBetween(1200, 1800);
		assertThat((Integer) realm.get("ssoSessionMaxLifespan")).isLessThanOrEqualTo(36_000);
		assertThat(realm.get("passwordPolicy").toString()).contains("length(12)").contains("notUsername");
	}

	/** Hashed, because the realm's policy would refuse such words from anybody else. */
	@Test
	void sample_people_sign_in_with_their_first_name() throws Exception {
		Map<String, Object> sample = new Yaml().load(Files.readString(SAMPLE));
		List<?> people = (List<?>) sample.get("users");
		assertThat(people).hasSize(8);
		for (Object each : people) {
			Map<?, ?> person = (Map<?, ?>) each;
			Map<?, ?> credential = (Map<?, ?>) ((List<?>) person.get("credentials")).getFirst();
			Map<String, Object> secret = new Yaml().load((String) credential.get("secretData"));
			Map<String, Object> how = new Yaml().load((String) credential.get("credentialData"));
			byte[] salt = Base64.getDecoder().decode((String) secret.get("salt"));
			String name = (String) person.get("username");
			assertThat(hash(name, salt, (Integer) how.get("hashIterations"))).as(name).isEqualTo(secret.get("value"));
			assertThat(hash(name + "x", salt, (Integer) how.get("hashIterations"))).as("control").isNotEqualTo(secret.get("value"));
			assertThat((String) person.get("email")).endsWith("@example.org");
		}
	}

	private static String hash(String word, byte[] salt, int iterations) throws GeneralSecurityException {
		PBEKeySpec spec = new PBEKeySpec(word.toCharArray(), salt, iterations, 512);
		return Base64.getEncoder().encodeToString(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded());
	}

	private static List<String> faults(String text) {
		return Stream.of(text.contains("\"users\"") ? "users" : "", text.contains("\"credentials\"") ? "credentials" : "",
				text.matches("(?s).*\"directAccessGrantsEnabled\"\\s*:\\s*true.*") ? "password grant" : "",
				text.matches("(?s).*\"secret\"\\s*:\\s*\"(?!\\$\\{).*") ? "secret" : "").filter(fault -> !fault.isEmpty()).toList();
	}

	private static Map<String, Object> realm() throws IOException {
		return new Yaml().load(Files.readString(REALM).replace("\t", "  "));
	}

	private static Map<?, ?> portal() throws IOException {
		List<?> clients = (List<?>) realm().get("clients");
		assertThat(clients).hasSize(1);
		return (Map<?, ?>) clients.getFirst();
	}
}

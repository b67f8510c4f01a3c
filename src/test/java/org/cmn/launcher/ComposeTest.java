package org.cmn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code docker-compose.yml} promises (O1, O2), read from the file: no engine is needed. Each check is also tried on
 * a copy that somebody spoiled, where it must find fault.
 */
class ComposeTest {

	private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|KEY)");
	/** Named, with a sentence, and nothing instead. */
	private static final Pattern REQUIRED = Pattern.compile("\\$\\{CMN_[A-Z_]+:\\?Set CMN_[A-Z_]+, [^}]{10,}}");
	private static final Set<String> ONCE = Set.of("sample-people");

	private String text;

	@BeforeEach
	void read() throws IOException {
		text = Files.readString(Path.of("docker-compose.yml"));
	}

	@Test
	void only_the_proxy_publishes_ports() {
		assertThat(publishing(text)).containsExactly("proxy");
		assertThat(publishing(text.replace("    shm_size: 128mb", "    ports: [\"5432:5432\"]"))).as("control").containsExactlyInAnyOrder("proxy", "database");
	}

	@Test
	void the_proxys_back_doors_are_for_this_machine_alone() {
		List<?> ports = (List<?>) services(text).get("proxy").get("ports");
		assertThat(ports.stream().map(Object::toString).filter(port -> !port.startsWith("127.0.0.1:"))).containsExactlyInAnyOrder("80:80", "443:443");
	}

	@Test
	void no_secret_has_a_default_and_a_missing_one_is_named() {
		assertThat(weakSecrets(text)).isEmpty();
		assertThat(weakSecrets(text.replaceFirst("\\$\\{CMN_DB_PASSWORD:\\?[^}]*}", "\\${CMN_DB_PASSWORD:-portal}"))).as("control: a default").hasSize(1);
		assertThat(weakSecrets(text.replaceFirst("\\$\\{CMN_MASTER_KEY:\\?[^}]*}", "c2VjcmV0"))).as("control: a value").hasSize(1);
		assertThat(weakSecrets(text.replaceFirst("\\$\\{CMN_OIDC_CLIENT_SECRET:\\?[^}]*}", "\\${CMN_OIDC_CLIENT_SECRET}"))).as("control: an empty one passes").hasSize(1);
		assertThat(weakSecrets(text.replace("CMN_MAIL_PASSWORD:", "CMN_MAIL_PASSWORD: portal"))).as("control: a mail server may ask for none, but none stands here").hasSize(1);
	}

	@Test
	void every_service_has_a_health_check() {
		assertThat(unchecked(text)).isEmpty();
		assertThat(unchecked(text.replace("healthcheck:", "x-healthcheck:"))).as("control").contains("portal", "keycloak", "database", "proxy");
	}

	@Test
	void whoever_needs_another_waits_until_it_is_healthy() {
		services(text).forEach((name, service) -> {
			Map<?, ?> needs = (Map<?, ?>) service.getOrDefault("depends_on", Map.of());
			assertThat(needs.values()).as(name).allMatch(each -> each.equals(Map.of("condition", "service_healthy")));
		});
		assertThat(((Map<?, ?>) services(text).get("portal").get("depends_on")).keySet()).isEqualTo(Set.of("database", "keycloak"));
	}

	@Test
	void the_sample_people_and_the_mail_catcher_come_with_the_trial_alone() {
		Map<String, Map<String, Object>> services = services(text);
		assertThat(services.entrySet().stream().filter(each -> each.getValue().containsKey("profiles")).map(Map.Entry::getKey)).containsExactlyInAnyOrder("sample-people", "mail");
		assertThat(services.get("portal").get("environment").toString()).contains("CMN_SAMPLE=${CMN_SAMPLE:-false}");
	}

	@Test
	void only_what_people_need_of_keycloak_is_public() throws IOException {
		String site = Files.readString(Path.of("src/main/docker/Caddyfile")).split("# For this machine alone")[0];
		assertThat(site).contains("@keycloak path /auth/realms/cmn/* /auth/resources/*").contains("handle /auth* {\n\t\trespond 404");
		assertThat(site.split("reverse_proxy keycloak", -1)).as("Keycloak is reached by one way only").hasSize(2);
	}

	@Test
	void keycloaks_image_holds_the_sign_in_pages() throws IOException {
		String[] images = Files.readString(Path.of("src/main/docker/Dockerfile")).split("(?m)^FROM ");
		assertThat(images[images.length - 1]).startsWith("quay.io/keycloak/keycloak:").contains("COPY --from=build /src/target/themes /opt/keycloak/themes");
		assertThat(images[1]).as("where they come from").contains(" AS build").contains("mv themes ..");
	}

	@Test
	void the_database_has_no_way_out() {
		Map<?, ?> networks = (Map<?, ?>) new Yaml().<Map<String, Object>>load(text).get("networks");
		assertThat(services(text).get("database").get("networks")).isEqualTo(List.of("database"));
		assertThat(((Map<?, ?>) networks.get("database")).get("internal")).isEqualTo(true);
	}

	private static Map<String, Map<String, Object>> services(String text) {
		Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(text);
		return file.get("services");
	}

	private static Set<String> publishing(String text) {
		return services(text).entrySet().stream().filter(each -> each.getValue().containsKey("ports")).map(Map.Entry::getKey).collect(Collectors.toSet());
	}

	private static List<String> unchecked(String text) {
		return services(text).entrySet().stream().filter(each -> !each.getValue().containsKey("healthcheck")).map(Map.Entry::getKey).filter(name -> !ONCE.contains(name)).toList();
	}

	private static List<String> weakSecrets(String text) {
		List<String> weak = new ArrayList<>();
		services(text).forEach((name, service) -> ((Map<?, ?>) service.getOrDefault("environment", Map.of())).forEach((variable, value) -> {
			boolean optional = value == null && variable.equals("CMN_MAIL_PASSWORD");
			if (SECRET.matcher(variable.toString()).matches() && !optional && !REQUIRED.matcher(String.valueOf(value)).matches()) {
				weak.add(name + "." + variable);
			}
		}));
		return weak;
	}
}

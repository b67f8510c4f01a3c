package org.cmn.portal.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A missing secret stops the start and is named (promise O2). */
class SettingsTest {

	record Needed(String name, Function<Settings, Object> asked) {

		@Override
		public String toString() {
			return name;
		}
	}

	static java.util.List<Needed> needed() {
		return java.util.List.of(new Needed("CMN_MASTER_KEY", Settings::masterKey), new Needed("CMN_OIDC_CLIENT_SECRET", Settings::clientSecret),
				new Needed("CMN_OIDC_ISSUER", Settings::issuer), new Needed("CMN_BASE_URL", Settings::baseUrl), new Needed("CMN_DATA", Settings::dataFolder),
				new Needed("CMN_DB_URL", Settings::databaseUrl), new Needed("CMN_DB_OWNER_PASSWORD", Settings::databaseOwnerPassword));
	}

	@ParameterizedTest
	@MethodSource("needed")
	void a_missing_or_empty_one_is_named_in_one_sentence(Needed needed) {
		for (var settings : java.util.List.of(with(Map.of()), with(Map.of(needed.name().toLowerCase().replace("cmn_", "cmn.").replace('_', '-'), "  ")))) {
			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> needed.asked().apply(settings))
					.withMessageContaining("(environment: " + needed.name() + ")").withMessageContaining("missing").withMessageNotContaining("\n");
		}
	}

	@Test
	void one_that_is_there_is_taken() {
		assertThat(with(Map.of("cmn.master-key", "abc")).masterKey()).as("control").isEqualTo("abc");
	}

	@Test
	void a_limit_has_one_name_however_it_is_set() {
		for (var name : java.util.List.of("CMN_RATE_SIGN_UP", "cmn.rate.sign-up", "cmn.rate.sign.up")) {
			assertThat(with(Map.of(name, "9/PT1M")).rateLimits()).as(name).containsEntry("sign-up", "9/PT1M");
		}
	}

	@Test
	void a_portal_in_use_does_not_start_with_a_reader_that_may_reach_this_machine() {
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> with(Map.of("cmn.links.unsafe-this-machine", "true")).readerMayReachThisMachine())
				.withMessageContaining("CMN_LINKS_UNSAFE_THIS_MACHINE").withMessageNotContaining("\n");
		assertThat(with(Map.of("cmn.links.unsafe-this-machine", "true", "cmn.sample", "true")).readerMayReachThisMachine()).as("control").isTrue();
		assertThat(with(Map.of("cmn.sample", "true")).readerMayReachThisMachine()).as("off unless set").isFalse();
	}

	@Test
	void the_sample_leaves_the_web_alone_unless_it_is_told_to_look_after_its_links() {
		assertThat(with(Map.of("cmn.sample", "true")).linkChecks()).isFalse();
		assertThat(with(Map.of("cmn.sample", "true", "cmn.links", "true")).linkChecks()).isTrue();
		assertThat(with(Map.of()).linkChecks()).as("in use").isTrue();
		assertThat(with(Map.of("cmn.links", "false")).linkChecks()).as("the off switch").isFalse();
	}

	private static Settings with(Map<String, String> values) {
		var settings = new Settings();
		settings.config = (Config) Proxy.newProxyInstance(SettingsTest.class.getClassLoader(), new Class<?>[] {Config.class},
				(proxy, method, arguments) -> method.getName().equals("getPropertyNames") ? values.keySet() : Optional.ofNullable(values.get((String) arguments[0])));
		return settings;
	}
}

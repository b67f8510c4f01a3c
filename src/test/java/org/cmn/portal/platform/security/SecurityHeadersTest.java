package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

	@Test
	void primefaces_appends_its_nonce_to_the_very_same_policy() throws Exception {
		assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"))).contains("<param-value>" + SecurityHeaders.POLICY + "</param-value>");
		assertThat(SecurityHeaders.POLICY).endsWith("script-src 'self'").doesNotContain("unsafe-eval");
	}

	@Test
	void only_the_portals_own_address_is_its_origin() {
		assertThat(AllowedOrigins.originOf(java.net.URI.create("https://portal.example.org"))).isEqualTo("https://portal.example.org");
		assertThat(AllowedOrigins.originOf(java.net.URI.create("https://portal.example.org:443/"))).isEqualTo("https://portal.example.org");
		assertThat(AllowedOrigins.originOf(java.net.URI.create("http://localhost:8080"))).isEqualTo("http://localhost:8080");
	}

	@Test
	void what_is_not_named_needs_a_sign_in() {
		assertThat(Route.of("/messages")).isEqualTo(Route.PAGE);
		assertThat(Route.of("/healthy")).isEqualTo(Route.PAGE);
		assertThat(Route.of("/resourcesx")).isEqualTo(Route.PAGE);
		assertThat(Route.of("/sign-in/callback/x")).isEqualTo(Route.PAGE);
		assertThat(Route.of("/api")).isEqualTo(Route.API);
		assertThat(Route.of("/apix")).isEqualTo(Route.PAGE);
		assertThat(Route.of("/health/ready")).isEqualTo(Route.MACHINE);
		assertThat(Route.of("/jakarta.faces.resource/css/tokens.css")).isEqualTo(Route.ASSET);
	}
}

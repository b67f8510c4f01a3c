package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.cmn.payara.StandingHeaders;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

	@Test
	void primefaces_appends_its_nonce_to_the_very_same_policy() throws Exception {
		assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"))).contains("<param-value>" + SecurityHeaders.POLICY + "</param-value>");
		assertThat(SecurityHeaders.POLICY).endsWith("script-src 'self'").doesNotContain("unsafe-eval");
	}

	@Test
	void an_address_with_tls_is_remembered_as_such_and_one_without_is_not() {
		assertThat(headers(new TestSettings())).containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		assertThat(headers(new TestSettings() {

			@Override
			public java.net.URI baseUrl() {
				return java.net.URI.create("http://localhost:8080");
			}
		})).as("control").doesNotContainKey("Strict-Transport-Security").containsKey(SecurityHeaders.CSP);
	}

	@Test
	void what_the_server_says_by_itself_carries_the_very_same_headers() {
		assertThat(StandingHeaders.of(Map.of("CMN_BASE_URL", "https://portal.example.org")).values()).isEqualTo(headers(new TestSettings()));
		assertThat(StandingHeaders.of(Map.of()).values()).as("control: without TLS they differ").isNotEqualTo(headers(new TestSettings()));
	}

	@Test
	void the_session_cookie_is_secure_whatever_the_proxy_speaks_to_the_portal() throws Exception {
		var web = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")).replaceAll("\\s+", "");
		assertThat(web).contains("<cookie-config><name>__Host-cmn</name><path>/</path><http-only>true</http-only><secure>true</secure></cookie-config><tracking-mode>COOKIE</tracking-mode>")
				.as("__Host- cookies have no domain").doesNotContain("<domain>");
		assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/glassfish-web.xml"))).contains("name=\"cookieSecure\" value=\"true\"").contains("name=\"cookieSameSite\" value=\"Lax\"");
	}

	private static java.util.Map<String, String> headers(org.cmn.portal.platform.settings.Settings settings) {
		var set = new java.util.HashMap<String, String>();
		var headers = new SecurityHeaders();
		headers.settings = settings;
		headers.apply(Route.PAGE, (jakarta.servlet.http.HttpServletResponse) java.lang.reflect.Proxy.newProxyInstance(SecurityHeadersTest.class.getClassLoader(),
				new Class<?>[] {jakarta.servlet.http.HttpServletResponse.class}, (proxy, method, arguments) -> set.put((String) arguments[0], (String) arguments[1])));
		return set;
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
		assertThat(Route.of("/feeds/key/library.atom")).isEqualTo(Route.FEED);
		assertThat(Route.of("/feedsx")).isEqualTo(Route.PAGE);
		assertThat(Route.of("/jakarta.faces.resource/css/tokens.css")).isEqualTo(Route.ASSET);
	}
}

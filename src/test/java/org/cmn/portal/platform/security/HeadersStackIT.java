package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.cmn.portal.testkit.RawRequest;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer tells the browser, whatever the answer is (promise W4), and that the pages live with it. */
class HeadersStackIT {

	private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

	@ParameterizedTest
	@CsvSource({"GET,/,200", "GET,/profile,302", "GET,/nothing-here,302", "GET,/signed-out,200", "GET,/sign-in/trouble?why=unavailable,503", "GET,/sign-in,302",
			"GET,/sign-in/callback,303", "GET,/sign-out,405", "POST,/sign-out,403", "POST,/back-channel-logout,400", "GET,/api/me,401", "GET,/api/nothing-here,401",
			"GET,/api,401", "GET,/live,401", "GET,/health/live,200", "GET,/health/ready,200", "GET,/openapi,200", "GET,/WEB-INF/web.xml,404",
			"GET,/jakarta.faces.resource/css/tokens.css,200", "GET,/jakarta.faces.resource/css/nothing.css,404", "GET,/resources/css/tokens.css,200",
			"PUT,/signed-out,405", "FOO,/signed-out,405", "OPTIONS,/profile,405", "HEAD,/profile,302", "DELETE,/jakarta.faces.resource/css/tokens.css,405", "PUT,/favicon.ico,405",
			"PATCH,/live,405", "OPTIONS,/back-channel-logout,405", "PROPFIND,/sign-in/callback,405"})
	void every_answer_to_a_stranger_carries_the_headers(String method, String path, int status) throws Exception {
		var answer = HTTP.send(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + path)).method(method, HttpRequest.BodyPublishers.noBody()).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(status);
		check(answer.headers());
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).matches(path.contains("resource") || path.equals("/favicon.ico") ? ".*max-age.*|no-cache" : "no-store");
		assertThat(answer.body()).doesNotContain("Payara").doesNotContain("Exception").doesNotContain("GlassFish");
	}

	/** As raw bytes: no client would send them. Payara answers all of these before any filter of ours. */
	@ParameterizedTest
	@CsvSource({"GET /resources,evil.example,301", "GET /admin,evil.example,301", "GET /%zz,localhost,400", "GET /%,localhost,400", "GET /,x@y,400", "GET /a\\b,localhost,400",
			"GET /%00,localhost,400", "GET /../../etc/passwd,localhost,400", "GET /library/..%2f..%2f..,localhost,400", "GET library,localhost,400", "TRACE /,localhost,405",
			"GET /%zz,,400"})
	void what_the_server_answers_by_itself_carries_them_and_no_host_that_somebody_claimed(String line, String host, int status) throws Exception {
		var answer = RawRequest.send(Stack.baseUrl(), line + " HTTP/1.1\r\n" + (host == null ? "" : "Host: " + host + "\r\n") + "Connection: close\r\n\r\n");
		assertThat(answer.status()).isEqualTo(status);
		check(answer.headers());
		assertThat(answer.text()).doesNotContain("evil.example").doesNotContain("Payara").doesNotContain("x@y");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void a_directory_sends_on_within_the_portal() throws Exception {
		assertThat(RawRequest.send(Stack.baseUrl(), "GET /resources?q=1 HTTP/1.1\r\nHost: evil.example:99\r\nConnection: close\r\n\r\n").headers().firstValue("Location")).hasValue("/resources/?q=1");
		assertThat(RawRequest.send(Stack.baseUrl(), "GET //evil.example/..//resources HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").headers().firstValue("Location").orElse("/"))
				.matches("/(?!/).*|/");
	}

	@ParameterizedTest
	@CsvSource({"/,200", "/profile,200", "/nothing-here,404", "/admin/members,404", "/welcome,200"})
	void every_page_of_a_member_carries_them_too_and_a_nonce_that_is_never_the_same(String path, int status) throws Exception {
		try (var visitor = Stack.newContext(); var page = visitor.newPage()) {
			Stack.signIn(page, "ben");
			var request = HttpRequest.newBuilder(URI.create(Stack.baseUrl() + path)).header("Cookie", "__Host-cmn=" + SignInStackIT.sessionCookie(visitor).value).build();
			var first = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
			var second = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(first.statusCode()).isEqualTo(status);
			check(first.headers());
			assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(nonce(first.headers())).isNotEqualTo(nonce(second.headers())).hasSizeGreaterThan(20);
		}
	}

	@Test
	void no_page_breaks_the_policy() {
		try (var visitor = Stack.newContext(); var page = visitor.newPage()) {
			var broken = new ArrayList<String>();
			page.onConsoleMessage(message -> {
				if (message.text().contains("Content Security Policy")) {
					broken.add(page.url() + ": " + message.text());
				}
			});
			Stack.signIn(page, "eva");
			for (var path : List.of("/", "/profile", "/admin/members", "/library", "/events", "/mentoring", "/messages", "/nothing-here", "/signed-out", "/sign-in/trouble")) {
				page.navigate(path);
			}
			assertThat(broken).isEmpty();
			page.evaluate("() => { const script = document.createElement('script'); script.textContent = 'window.broken = 1'; document.body.append(script); }");
			assertThat(page.evaluate("() => window.broken === undefined")).as("control: a script without the nonce does not run").isEqualTo(true);
			assertThat(broken).as("control: and it is noticed").isNotEmpty();
		}
	}

	private static void check(HttpHeaders headers) {
		assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
		var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
		assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'").contains("base-uri 'none'").contains("form-action 'self'").doesNotContain("unsafe-eval");
		assertThat(policy.substring(policy.indexOf("script-src"))).doesNotContain("unsafe").doesNotContain("http").doesNotContain("*");
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Permissions-Policy")).isPresent();
		assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(headers.firstValue("Server")).isEmpty();
		assertThat(headers.firstValue("X-Powered-By")).isEmpty();
		assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	private static String nonce(HttpHeaders headers) {
		var nonce = Pattern.compile("'nonce-([^']+)'").matcher(headers.firstValue("Content-Security-Policy").orElseThrow());
		assertThat(nonce.find()).isTrue();
		return nonce.group(1);
	}
}

package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.Realm;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and out where people change, speak French, come twice, or send what no browser sends (promises S1, S5). */
class SignInEdgeStackIT {

	private static final String FIRST = "edge-first";
	private static final String SECOND = "edge-second";
	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

	private BrowserContext visitor;
	private Page page;

	@BeforeAll
	static void invite() {
		People.add(List.of(new People.Person(FIRST, "mentee"), new People.Person(SECOND, "mentee")));
	}

	@BeforeEach
	void arrive() {
		visitor = Stack.newContext();
		page = visitor.newPage();
	}

	@AfterEach
	void leave() {
		visitor.close();
	}

	@Test
	void whoever_signs_in_after_somebody_else_gets_nothing_of_theirs() {
		Stack.signIn(page, FIRST);
		var sessions = Realm.sessions(FIRST);
		var first = SignInStackIT.sessionCookie(visitor).value;
		var other = visitor.newPage();
		other.navigate("/profile");
		visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setDomain(URI.create(Stack.keycloakUrl()).getHost()).setName(java.util.regex.Pattern.compile("^(KC|AUTH|KEYCLOAK).*")));
		page.navigate("/sign-in");
		SignInStackIT.fillIn(page, SECOND);
		page.waitForURL(url -> url.startsWith(Stack.baseUrl()) && !url.contains("/sign-in"));
		assertThat(SignInStackIT.sessionCookie(visitor).value).isNotEqualTo(first);
		other.reload();
		assertThat(other.locator("main").textContent()).contains(SECOND).doesNotContain(FIRST);
		assertThat(get("/profile", Map.of("Cookie", "__Host-cmn=" + first)).statusCode()).as("the first one's session is gone").isEqualTo(302);
		var until = System.nanoTime() + 5_000_000_000L;
		while (Realm.sessions(FIRST) >= sessions) {
			assertThat(System.nanoTime()).as("and so is the Keycloak session that nobody can end any more").isLessThan(until);
			page.waitForTimeout(100);
		}
	}

	@Test
	void signing_out_takes_the_cookie_back_and_says_good_bye_in_the_members_language() {
		var choice = "{\"locale\":\"fr\",\"zone\":\"America/Edmonton\"}";
		assertThat(ApiClient.of(SECOND).send("PUT", "/api/me/preferences", choice, "application/json").status()).isEqualTo(200);
		page.navigate("/signed-out");
		assertThat(page.locator("html").getAttribute("lang")).as("control: this browser asks for English").isEqualTo("en");
		Stack.signIn(page, SECOND);
		var before = SignInStackIT.sessionCookie(visitor).value;
		var taken = new ArrayList<String>();
		page.onResponse(answer -> {
			if (answer.url().endsWith("/sign-out")) {
				answer.headersArray().stream().filter(header -> header.name.equalsIgnoreCase("Set-Cookie")).forEach(header -> taken.add(header.value));
			}
		});
		page.locator("details.menu summary").click();
		page.locator("form[action$='/sign-out'] button").click();
		page.waitForURL(url -> url.contains("/signed-out"));
		assertThat(taken).anyMatch(cookie -> cookie.startsWith("__Host-cmn=;") && cookie.contains("Max-Age=0") && cookie.contains("Secure"));
		assertThat(cookies("__Host-cmn")).as("the page for nobody may have a session of its own").noneMatch(cookie -> cookie.value.equals(before));
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr-CA");
		assertThat(page.locator("h1").textContent()).isEqualTo("Votre session est fermée");
		page.navigate("/profile");
		assertThat(page.url()).startsWith(Stack.keycloakUrl());
		assertThat(page.locator("html").getAttribute("lang")).as("Keycloak's page too").startsWith("fr");
	}

	@Test
	void a_callback_that_was_followed_cannot_be_followed_again() {
		var callback = new String[1];
		page.onRequest(request -> {
			if (request.url().contains("/sign-in/callback?")) {
				callback[0] = request.url();
			}
		});
		Stack.signIn(page, FIRST);
		assertThat(callback[0]).contains("code=").contains("state=");
		try (var thief = Stack.newContext()) {
			assertThat(thief.newPage().navigate(callback[0]).url()).endsWith("/sign-in/trouble?why=stale");
			assertThat(thief.pages().get(0).navigate(Stack.baseUrl() + "/profile").url()).startsWith(Stack.keycloakUrl());
		}
		page.navigate(callback[0]);
		assertThat(page.url()).as("the owner goes on, by the Back button").isEqualTo(Stack.baseUrl() + "/");
		page.navigate("/profile");
		assertThat(page.locator("main").textContent()).contains(FIRST);
	}

	@ParameterizedTest
	@CsvSource({"X-Big,9000", "Cookie,9000", "Cookie,60000", "Authorization,100000"})
	void what_is_far_too_long_is_refused_quietly(String header, int length) throws Exception {
		var answer = get("/profile", Map.of(header, header.equals("Cookie") ? "__Host-cmn=" + "a".repeat(length) : "a".repeat(length)));
		assertThat(answer.statusCode()).isBetween(400, 499);
		assertThat(answer.body()).doesNotContain("Exception").doesNotContain("aaaa");
		assertThat(get("/sign-in?to=/" + "a".repeat(length), Map.of()).statusCode()).isBetween(400, 499);
		assertThat(get("/sign-in/callback?state=" + "a".repeat(7000), Map.of("Cookie", "__Host-cmn-in-aaaaaaaa=" + "a".repeat(500))).statusCode()).as("control: what fits is answered").isEqualTo(303);
	}

	private List<Cookie> cookies(String name) {
		return visitor.cookies(Stack.baseUrl()).stream().filter(cookie -> cookie.name.equals(name)).toList();
	}

	private static HttpResponse<String> get(String path, Map<String, String> headers) {
		var request = HttpRequest.newBuilder(URI.create(Stack.baseUrl() + path));
		headers.forEach(request::header);
		try {
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
		} catch (java.io.IOException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}

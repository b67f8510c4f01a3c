package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.cmn.portal.testkit.Realm;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out with the real Keycloak in a real browser (promises S1, S2, S5). */
class SignInStackIT {

	private BrowserContext visitor;
	private Page page;

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
	void whoever_asks_for_a_page_signs_in_and_gets_that_page_with_a_clean_address() {
		page.navigate("/profile?from=mail");
		fillIn(page, "ben");
		page.waitForURL(Stack.baseUrl() + "/profile?from=mail");
		assertThat(page.locator("main").textContent()).contains("Ben Okafor");
		assertThat(pendingCookies()).isEmpty();
	}

	@Test
	void the_session_cookie_is_bound_to_the_host_hidden_from_scripts_and_hard_to_guess() {
		Stack.signIn(page, "ben");
		var cookie = sessionCookie(visitor);
		assertThat(cookie.secure).isTrue();
		assertThat(cookie.httpOnly).isTrue();
		assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
		assertThat(cookie.path).isEqualTo("/");
		assertThat(cookie.value).as("192 bits in base64").matches("[A-Za-z0-9_-]{32}");
		assertThat(visitor.cookies(Stack.baseUrl())).extracting(one -> one.name).filteredOn(name -> !name.startsWith("KC") && !name.startsWith("AUTH") && !name.startsWith("KEYCLOAK"))
				.allMatch(name -> name.startsWith("__Host-"));
		assertThat(page.content()).doesNotContain(cookie.value).doesNotContain("jsessionid");
	}

	@Test
	void a_session_id_known_before_signing_in_is_worth_nothing_after_it() {
		page.navigate("/signed-out");
		page.evaluate("document.cookie = '__Host-cmn=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; Secure; Path=/'");
		Stack.signIn(page, "ben");
		var first = sessionCookie(visitor).value;
		assertThat(statusWith(first)).as("control: it is the right cookie").isEqualTo(200);
		assertThat(first).isNotEqualTo("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
		page.navigate("/sign-in");
		page.waitForURL(url -> url.startsWith(Stack.baseUrl()) && !url.contains("/sign-in"));
		assertThat(sessionCookie(visitor).value).isNotEqualTo(first);
		assertThat(statusWith(first)).isEqualTo(302);
	}

	@Test
	void two_tabs_may_sign_in_at_the_same_time() {
		var other = visitor.newPage();
		page.navigate("/profile?tab=1");
		other.navigate("/profile?tab=2");
		assertThat(pendingCookies()).hasSize(2);
		fillIn(page, "ben");
		page.waitForURL(Stack.baseUrl() + "/profile?tab=1");
		other.navigate("/profile?tab=2");
		assertThat(other.url()).isEqualTo(Stack.baseUrl() + "/profile?tab=2");
		page.reload();
		assertThat(page.locator("main").textContent()).contains("Ben Okafor");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "?state=x", "?code=abc", "?state=abcdefghijkl&code=abc", "?error=access_denied", "?state=&code=", "?state[]=1&code[]=2",
			"?code=%00&state=%00", "?error=%3Cscript%3E&error_description=%3Cscript%3Ealert(1)%3C/script%3E&state=x", "?iss=https://evil.example&state=x&code=y"})
	void a_callback_that_nobody_waits_for_ends_in_a_sentence(String query) {
		var answer = page.navigate("/sign-in/callback" + query);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(page.url()).isEqualTo(Stack.baseUrl() + "/sign-in/trouble?why=stale");
		assertThat(page.locator("main").textContent()).contains("Nothing is lost").doesNotContain("script");
	}

	@Test
	void a_wrong_code_and_a_used_callback_end_in_a_sentence_too() {
		page.navigate("/profile");
		var state = parameter(page.url(), "state");
		page.navigate("/sign-in/callback?code=wrong&state=" + state);
		assertThat(page.url()).endsWith("/sign-in/trouble?why=stale");
		page.navigate("/sign-in/callback?code=wrong&state=" + state);
		assertThat(page.url()).endsWith("/sign-in/trouble?why=stale");
		page.locator("main a").click();
		assertThat(page.url()).startsWith(Stack.keycloakUrl());
	}

	@Test
	void whoever_declines_is_told_so_and_a_sign_in_of_another_browser_does_not_count() {
		page.navigate("/profile");
		var state = parameter(page.url(), "state");
		try (var other = Stack.newContext()) {
			assertThat(other.newPage().navigate(Stack.baseUrl() + "/sign-in/callback?code=abc&state=" + state).url()).endsWith("/sign-in/trouble?why=stale");
		}
		page.navigate("/sign-in/callback?error=access_denied&state=" + state);
		assertThat(page.url()).endsWith("/sign-in/trouble?why=declined");
	}

	@ParameterizedTest
	@ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "/%09/evil.example", "javascript:alert(1)", "/sign-in?to=//evil.example", "https:evil.example"})
	void signing_in_leads_nowhere_else(String target) {
		page.navigate("/sign-in?to=" + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8));
		fillIn(page, "ben");
		page.waitForURL(url -> !url.startsWith(Stack.keycloakUrl()));
		assertThat(page.url()).startsWith(Stack.baseUrl() + "/").doesNotContain("?to");
	}

	@Test
	void the_way_to_keycloak_has_state_nonce_pkce_and_the_portals_own_address() {
		var answer = visitor.request().get(Stack.baseUrl() + "/profile", RequestOptions.create().setMaxRedirects(0).setHeader("Host", "evil.example").setHeader("X-Forwarded-Host", "evil.example"));
		var where = answer.headers().get("location");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(where).startsWith(Stack.keycloakUrl() + "/realms/cmn/protocol/openid-connect/auth?").doesNotContain("evil");
		assertThat(parameter(where, "state")).hasSizeGreaterThan(20);
		assertThat(parameter(where, "nonce")).hasSizeGreaterThan(20);
		assertThat(parameter(where, "code_challenge_method")).isEqualTo("S256");
		assertThat(parameter(where, "response_type")).isEqualTo("code");
		assertThat(java.net.URLDecoder.decode(parameter(where, "redirect_uri"), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(Stack.baseUrl() + "/sign-in/callback");
	}

	@Test
	void signing_out_ends_it_here_and_at_keycloak_and_back_shows_nothing() {
		page.navigate("/profile");
		fillIn(page, "chidi");
		page.waitForURL(Stack.baseUrl() + "/profile");
		var before = Realm.sessions("chidi");
		var cookie = sessionCookie(visitor).value;
		signOut();
		assertThat(page.url()).isEqualTo(Stack.baseUrl() + "/signed-out");
		assertThat(Realm.sessions("chidi")).isEqualTo(before - 1);
		page.goBack();
		assertThat(page.content()).doesNotContain("Chidi Tran");
		page.navigate("/profile");
		assertThat(page.url()).startsWith(Stack.keycloakUrl());
		assertThat(page.locator("#password").isVisible()).isTrue();
		assertThat(statusWith(cookie)).isEqualTo(302);
	}

	@Test
	void nobody_can_be_signed_out_by_a_link_or_from_another_site() {
		Stack.signIn(page, "ben");
		assertThat(page.request().get(Stack.baseUrl() + "/sign-out").status()).isEqualTo(405);
		assertThat(page.request().post(Stack.baseUrl() + "/sign-out").status()).as("a request that does not say where it comes from").isEqualTo(403);
		assertThat(page.request().post(Stack.baseUrl() + "/sign-out", RequestOptions.create().setHeader("Origin", "https://evil.example")).status()).isEqualTo(403);
		assertThat(page.request().post(Stack.baseUrl() + "/sign-out", RequestOptions.create().setHeader("Origin", "null")).status()).isEqualTo(403);
		assertThat(page.request().get(Stack.baseUrl() + "/profile", RequestOptions.create().setMaxRedirects(0)).status()).as("still signed in").isEqualTo(200);
	}

	/** What a stolen session id is worth. */
	private static int statusWith(String sessionId) {
		try (var thief = Stack.newContext()) {
			var options = RequestOptions.create().setMaxRedirects(0).setHeader("Cookie", "__Host-cmn=" + sessionId);
			return thief.request().get(Stack.baseUrl() + "/profile", options).status();
		}
	}

	private void signOut() {
		page.locator("details.menu summary").click();
		page.locator("form[action$='/sign-out'] button").click();
		page.waitForURL(url -> url.contains("/signed-out"));
	}

	private List<String> pendingCookies() {
		return visitor.cookies(Stack.baseUrl()).stream().map(cookie -> cookie.name).filter(name -> name.startsWith("__Host-cmn-in-")).toList();
	}

	static Cookie sessionCookie(BrowserContext visitor) {
		return visitor.cookies(Stack.baseUrl()).stream().filter(cookie -> cookie.name.equals("__Host-cmn")).findFirst().orElseThrow();
	}

	static void fillIn(Page page, String user) {
		page.locator("#username").fill(user);
		page.locator("#password").fill(user);
		page.locator("#kc-login").click();
	}

	private static String parameter(String url, String name) {
		var found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
		assertThat(found.find()).as(name).isTrue();
		return found.group(1);
	}
}

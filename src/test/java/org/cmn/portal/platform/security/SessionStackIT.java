package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.Realm;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a sign-in ends that its owner did not end (promises S3, S4), and how it lives on meanwhile. */
class SessionStackIT {

	private static final String SOMEBODY = "session-somebody";
	private static final String NOBODY_YET = "session-no-role";

	private BrowserContext visitor;
	private Page page;

	@BeforeAll
	static void invite() {
		People.add(List.of(new People.Person(SOMEBODY, "mentee"), new People.Person(NOBODY_YET)));
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
	void a_deactivated_member_is_out_within_five_seconds_everywhere() {
		Stack.signIn(page, SOMEBODY);
		var bearer = ApiClient.of(SOMEBODY);
		var id = bearer.get("/api/me").json().get("id").getAsString();
		assertThat(status("/profile")).as("control: in before").isEqualTo(200);
		try {
			assertThat(ApiClient.of("eva").post("/api/members/" + id + "/deactivation", "").status()).isEqualTo(204);
			within(Duration.ofSeconds(5), () -> bearer.get("/api/me").status() == 401 && apiStatus() == 401);
			page.navigate("/profile");
			assertThat(page.locator("main").textContent()).contains("Your account is closed");
			page.navigate("/sign-in");
			SignInStackIT.fillIn(page, SOMEBODY);
			page.waitForURL(url -> url.startsWith(Stack.baseUrl()));
			assertThat(page.locator("main").textContent()).as("signing in again does not help").contains("Your account is closed");
		} finally {
			assertThat(ApiClient.of("eva").send("DELETE", "/api/members/" + id + "/deactivation", null, null).status()).isEqualTo(204);
		}
		assertThat(bearer.get("/api/me").status()).isEqualTo(200);
	}

	@Test
	void somebody_disabled_only_in_keycloak_is_out_when_the_token_ends() {
		Realm.tokenLife(3);
		try {
			Stack.signIn(page, SOMEBODY);
			assertThat(status("/profile")).isEqualTo(200);
			Realm.setEnabled(SOMEBODY, false);
			within(Duration.ofSeconds(8), () -> apiStatus() == 401);
			page.navigate("/profile");
			assertThat(page.locator("main").textContent()).contains("You were signed out");
		} finally {
			Realm.setEnabled(SOMEBODY, true);
			Realm.usualTokenLife();
		}
	}

	@Test
	void many_requests_at_once_renew_a_token_once_and_all_are_answered() throws Exception {
		Realm.tokenLife(2);
		try {
			Stack.signIn(page, SOMEBODY);
			var cookie = SignInStackIT.sessionCookie(visitor).value;
			for (int round = 0; round < 3; round++) {
				assertThat(statuses(cookie, 24)).as("a rotating token used twice would end the session").containsOnly(200);
				page.waitForTimeout(1_200);
			}
		} finally {
			Realm.usualTokenLife();
		}
	}

	@Test
	void keycloak_ends_a_session_over_the_back_channel() {
		Stack.signIn(page, SOMEBODY);
		assertThat(status("/profile")).isEqualTo(200);
		Realm.logOut(SOMEBODY);
		within(Duration.ofSeconds(5), () -> apiStatus() == 401);
		page.navigate("/profile");
		assertThat(page.locator("main").textContent()).contains("You were signed out");
		page.locator("main a").first().click();
		assertThat(page.locator("#password").isVisible()).as("Keycloak asks again").isTrue();
	}

	@Test
	void a_forged_logout_token_ends_nothing() {
		Stack.signIn(page, SOMEBODY);
		var tokens = Realm.tokens(SOMEBODY);
		for (var forged : List.of("", "abc", "a.b.c", tokens.get("id_token").getAsString(), tokens.get("access_token").getAsString(),
				tokens.get("refresh_token").getAsString(), Forge.sign(Forge.logoutClaims()), Forge.unsigned(Forge.logoutClaims(), "none"))) {
			var answer = page.request().post(Stack.baseUrl() + "/back-channel-logout", RequestOptions.create().setForm(com.microsoft.playwright.options.FormData.create().set("logout_token", forged)));
			assertThat(answer.status()).isEqualTo(400);
		}
		assertThat(page.request().post(Stack.baseUrl() + "/back-channel-logout").status()).isEqualTo(400);
		assertThat(status("/profile")).isEqualTo(200);
	}

	@Test
	void somebody_without_a_role_sees_what_happens_next_and_nothing_else() {
		Stack.signIn(page, NOBODY_YET);
		assertThat(page.url()).isEqualTo(Stack.baseUrl() + "/welcome");
		assertThat(page.locator("main").textContent()).contains("What happens next");
		page.navigate("/events");
		assertThat(page.url()).isEqualTo(Stack.baseUrl() + "/welcome");
		page.navigate("/profile");
		assertThat(page.locator("main").textContent()).contains(NOBODY_YET);
	}

	@Test
	void a_page_cannot_be_used_by_strange_pages_through_the_cookie() {
		Stack.signIn(page, SOMEBODY);
		var cookie = SignInStackIT.sessionCookie(visitor).value;
		assertThat(post("/api/live/ticket", cookie)).as("nothing says who sent it").isEqualTo(401);
		assertThat(post("/api/live/ticket", cookie, "X-CMN", "1")).as("nothing says from where").isEqualTo(401);
		assertThat(post("/api/live/ticket", cookie, "X-CMN", "1", "Origin", "https://evil.example")).isEqualTo(401);
		assertThat(post("/api/live/ticket", cookie, "X-CMN", "1", "Origin", "null")).isEqualTo(401);
		assertThat(post("/api/live/ticket", cookie, "X-CMN", "1", "Sec-Fetch-Site", "same-site")).isEqualTo(401);
		assertThat(post("/api/live/ticket", cookie, "Origin", Stack.baseUrl())).as("a form could send this").isEqualTo(401);
		assertThat(post("/api/live/ticket", cookie, "X-CMN", "1", "Origin", Stack.baseUrl())).as("control: our own script").isEqualTo(200);
		assertThat(post("/profile", cookie, "Origin", "https://evil.example")).isEqualTo(403);
		assertThat(post("/language", cookie, "Origin", "https://evil.example")).isEqualTo(403);
	}

	private static int post(String path, String cookie, String... headers) {
		try (var other = Stack.newContext()) {
			var options = RequestOptions.create().setMaxRedirects(0).setHeader("Cookie", "__Host-cmn=" + cookie);
			for (int i = 0; i < headers.length; i += 2) {
				options.setHeader(headers[i], headers[i + 1]);
			}
			return other.request().post(Stack.baseUrl() + path, options).status();
		}
	}

	private int status(String path) {
		return page.request().get(Stack.baseUrl() + path, RequestOptions.create().setMaxRedirects(0)).status();
	}

	/** As a script of the page asks: it does not use up the sentence that waits for the person. */
	private int apiStatus() {
		return page.request().get(Stack.baseUrl() + "/api/me", RequestOptions.create().setHeader("X-CMN", "1")).status();
	}

	private static List<Integer> statuses(String cookie, int times) throws Exception {
		var calls = new ArrayList<Callable<Integer>>();
		for (int i = 0; i < times; i++) {
			calls.add(() -> java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(Stack.baseUrl() + "/api/me"))
					.header("Cookie", "__Host-cmn=" + cookie).header("X-CMN", "1").build(), java.net.http.HttpResponse.BodyHandlers.discarding()).statusCode());
		}
		try (var threads = Executors.newFixedThreadPool(8)) {
			var statuses = new ArrayList<Integer>();
			for (var answer : threads.invokeAll(calls)) {
				statuses.add(answer.get());
			}
			return statuses;
		}
	}

	private void within(Duration time, BooleanSupplier holds) {
		var until = System.nanoTime() + time.toNanos();
		while (!holds.getAsBoolean()) {
			assertThat(System.nanoTime()).as("not within " + time).isLessThan(until);
			page.waitForTimeout(100);
		}
	}
}

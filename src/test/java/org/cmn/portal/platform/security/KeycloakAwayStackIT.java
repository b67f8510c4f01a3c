package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.BooleanSupplier;

import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Realm;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.Test;

/** Keycloak stands still for some seconds, as a stopped or hanging one does, and goes on: promise R5 without a restart. */
class KeycloakAwayStackIT {

	private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

	@Test
	void who_is_in_goes_on_and_who_is_not_reads_what_is_the_matter_until_keycloak_is_back() throws Exception {
		assumeTrue(Stack.portal().process() != null, "a Keycloak of others is left alone");
		try (var visitor = Stack.newContext(); var page = visitor.newPage(); var other = visitor.browser().newContext(); var stranger = other.newPage()) {
			Stack.signIn(page, "chidi");
			var bearer = ApiClient.of("chidi");
			assertThat(bearer.get("/api/me").status()).isEqualTo(200);
			var sessions = Realm.sessions("chidi");
			assertThat(get("/profile", "en").statusCode()).as("control: with Keycloak, the way leads there").isEqualTo(302);
			stop();
			try {
				within(15, () -> status("/profile") == 503);
				var answer = get("/profile", "en");
				assertThat(answer.statusCode()).isEqualTo(503);
				assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
				assertThat(answer.headers().firstValue("Location")).isEmpty();
				assertThat(answer.body()).contains("The sign-in service does not answer just now").doesNotContain("Exception").doesNotContain("Connect");
				assertThat(get("/sign-in?to=/library", "fr").body()).contains("Le service de connexion ne répond pas");
				assertThat(get("/sign-in/callback?code=x&state=y", "en").statusCode()).as("a callback that nobody waits for asks nobody").isEqualTo(303);
				stranger.navigate(Stack.baseUrl() + "/library");
				assertThat(stranger.locator("main").textContent()).contains("Nothing is lost");

				goesOn(page, "/profile", "Chidi Tran");
				goesOn(page, "/library?q=pain", "pain");
				assertThat(bearer.get("/api/me").status()).as("keys are remembered").isEqualTo(200);
				page.locator("details.menu summary").click();
				page.locator("form[action$='/sign-out'] button").click();
				page.waitForURL(Stack.baseUrl() + "/signed-out");
				assertThat(status("/health/ready")).isEqualTo(200);
				assertThat(get("/health/ready", "en").body()).contains("keycloak").contains("\"answers\":\"false\"");
			} finally {
				go();
			}
			within(15, () -> status("/profile") == 302);
			stranger.reload();
			assertThat(stranger.url()).as("the same page, asked for again, leads to the door").startsWith(Stack.keycloakUrl());
			within(20, () -> Realm.sessions("chidi") < sessions);
			assertThat(get("/health/ready", "en").body()).contains("\"answers\":\"true\"");
		}
	}

	private static void goesOn(Page page, String path, String text) {
		var began = System.nanoTime();
		var answer = page.navigate(path);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(page.locator("main").textContent()).contains(text);
		assertThat((System.nanoTime() - began) / 1e9).as("seconds that nobody waits for Keycloak").isLessThan(5);
	}

	private static void stop() throws IOException, InterruptedException {
		signal("-STOP");
	}

	private static void go() throws IOException, InterruptedException {
		signal("-CONT");
	}

	private static void signal(String which) throws IOException, InterruptedException {
		var pid = Long.toString(Stack.portal().part("keycloak").pid());
		assertThat(new ProcessBuilder("kill", which, pid).inheritIO().start().waitFor()).isZero();
	}

	private static int status(String path) {
		return get(path, "en").statusCode();
	}

	private static HttpResponse<String> get(String path, String language) {
		try {
			return HTTP.send(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + path)).header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofString());
		} catch (IOException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private static void within(int seconds, BooleanSupplier holds) {
		var until = System.nanoTime() + seconds * 1_000_000_000L;
		while (!holds.getAsBoolean()) {
			assertThat(System.nanoTime()).as("not within " + seconds + " s").isLessThan(until);
			Thread.onSpinWait();
		}
	}
}

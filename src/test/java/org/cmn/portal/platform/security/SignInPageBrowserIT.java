package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Stack;
import org.cmn.portal.testkit.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's pages, which must look and speak like the portal's own: the one that everybody meets, and those that hardly anybody does. */
class SignInPageBrowserIT {

	/** What the first page weighs over the wire without the fonts, in bytes: PatternFly alone would be ten times as much. */
	private static final int LIGHT = 40_000;

	private final List<String> wrong = new ArrayList<>();

	private BrowserContext visitor;
	private Watch watch;
	private Page page;

	private void arrive(String language) {
		visitor = Stack.newContext(language + "-CA", 1280, 900);
		watch = Watch.over(visitor);
		page = visitor.newPage();
		page.onResponse(answer -> {
			if (answer.status() >= 400 && !answer.request().isNavigationRequest()) {
				wrong.add(answer.status() + " " + answer.url());
			}
		});
	}

	@AfterEach
	void leave() {
		visitor.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"en | Sign in | CMN Portal | Username or email | Sign in | The username or the password is not right. | Forgotten your password?",
			"fr | Connexion | Portail RMC | Nom d’utilisateur ou courriel | Se connecter | Le nom d’utilisateur ou le mot de passe est inexact. | Mot de passe oublié?"})
	void who_signs_in_meets_the_portal_in_their_language(String language, String title, String brand, String name, String button, String refusal, String forgotten) {
		arrive(language);
		page.navigate("/sign-in");
		assertThat(page.url()).startsWith(Stack.keycloakUrl());
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
		assertThat(page.title()).isEqualTo(title + " – " + brand);
		assertThat(page.locator("h1").textContent().strip()).isEqualTo(title);
		assertThat(page.locator("#kc-header").textContent().strip()).isEqualTo(brand);
		assertThat(page.locator("label[for=username]").textContent().strip()).isEqualTo(name);
		assertThat(page.locator("#kc-login").textContent().strip()).isEqualTo(button);
		assertThat(page.locator("main").textContent()).contains(forgotten);
		assertOurs();
		look("empty");

		page.locator("#username").fill("nobody-" + language);
		page.locator("#password").fill("not the password");
		page.locator("#kc-login").click();
		page.waitForSelector("#input-error-username");
		assertThat(page.locator("#input-error-username").textContent().strip()).startsWith(refusal);
		look("refused");

		page.locator("#password-show-password").click();
		assertThat(page.locator("#password").getAttribute("type")).as("shown").isEqualTo("text");
		assertNothingWrong();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"en | Sign out | You are signed out | This did not work", "fr | Se déconnecter | La session est fermée | Cela n’a pas fonctionné"})
	void the_pages_that_hardly_anybody_meets_are_ours_too(String language, String out, String gone, String failed) {
		arrive(language);
		page.navigate(realm("logout?ui_locales=" + language));
		assertThat(page.locator("h1").textContent().strip()).isEqualTo(out);
		assertOurs();
		look("sign out");
		page.locator("#kc-logout").click();
		page.waitForCondition(() -> page.locator("h1").textContent().strip().equals(gone));
		assertOurs();
		look("signed out");

		page.navigate(realm("auth?client_id=portal&response_type=code&redirect_uri=https://stranger.example/&ui_locales=" + language));
		assertThat(page.locator("h1").textContent().strip()).isEqualTo(failed);
		assertThat(page.locator("#kc-error-message").textContent()).contains("(redirect_uri)");
		assertOurs();
		look("failed");
		assertNothingWrong();
	}

	@Test
	void the_language_can_be_changed_there() {
		arrive("en");
		page.navigate("/sign-in");
		page.waitForNavigation(() -> page.locator("#login-select-toggle").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Français")));
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
		assertThat(page.locator("h1").textContent().strip()).isEqualTo("Connexion");
	}

	@Test
	void the_page_is_light_and_its_letters_are_the_portals() {
		arrive("en");
		var finished = new ArrayList<Request>();
		page.onRequestFinished(finished::add);
		page.navigate("/sign-in");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.evaluate("() => document.fonts.ready");
		assertThat(page.evaluate("() => [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('\"', '')).includes('Atkinson Hyperlegible')")).isEqualTo(true);
		assertThat(finished.stream().filter(request -> !request.url().endsWith(".woff2") && request.url().startsWith(Stack.keycloakUrl()))
				.mapToInt(request -> request.sizes().responseBodySize).sum()).isPositive().isLessThan(LIGHT);
	}

	@Test
	void control_another_realm_of_the_same_keycloak_has_the_stock_pages() {
		arrive("en");
		page.navigate(Stack.keycloakUrl() + "/realms/master/protocol/openid-connect/auth?client_id=nobody");
		assertThat(page.locator("link[href*='/login/cmn/']").count()).isZero();
		assertThat(page.locator("link[href*='patternfly']").count()).isPositive();
	}

	private static String realm(String path) {
		return Stack.keycloakUrl() + "/realms/cmn/protocol/openid-connect/" + path;
	}

	private void assertOurs() {
		assertThat(page.locator("link[href*='/login/cmn/css/sign-in.css?v=']").count()).isEqualTo(1);
		assertThat(page.locator("link[href*='patternfly']").count()).isZero();
	}

	/** As every page of the portal is looked at: for whoever cannot see it well, light and dark, on a desk and on a phone. */
	private void look(String state) {
		for (var width : new int[] {1280, 360}) {
			for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
				screen(width, scheme);
				Axe.findings(page).forEach(finding -> wrong.add(state + " " + width + " " + scheme + ": " + finding));
			}
		}
		for (var width : new int[] {1280, 640, 360, 320}) {
			screen(width, ColorScheme.LIGHT);
			var over = ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
			if (over > 0) {
				wrong.add(state + " " + width + ": wider than the screen by " + over);
			}
		}
	}

	private void screen(int width, ColorScheme scheme) {
		page.setViewportSize(width, width > 700 ? 900 : 780);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
	}

	private void assertNothingWrong() {
		wrong.addAll(watch.complaints());
		wrong.addAll(watch.strangers());
		assertThat(wrong).isEmpty();
	}
}

package org.cmn.portal.home.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;
import org.cmn.portal.testkit.Watch;

/** Somebody in front of a screen, signed in or not, whose browser is watched. */
final class Visitor implements AutoCloseable {

	private static final String EVENT = """
			{"title": "Low-dose buprenorphine, step by step", "description": "Cases from family practice, with time for questions.",
			 "zone": "America/Edmonton", "starts": "2099-01-06T12:00", "ends": "2099-01-06T13:00", "place": "Hinton Healthcare Centre", "capacity": 12}""";

	private static String event;
	private static String ask;

	private final BrowserContext context;
	private final Watch watch;
	private final Page page;

	Visitor(String who) {
		context = Stack.newContext();
		watch = Watch.over(context);
		page = context.newPage();
		if (!who.equals("-")) {
			Stack.signIn(page, who);
		}
	}

	Page page() {
		return page;
	}

	Watch watch() {
		return watch;
	}

	/** Waits until the page has settled; the status of the answer is what it was. */
	int open(String path) {
		var answer = page.navigate(filled(path));
		page.waitForLoadState();
		return answer.status();
	}

	private static String filled(String path) {
		return path.contains("{group}") ? path.replace("{group}", group()) : path.contains("{conversation}") ? path.replace("{conversation}", conversation()) : path.contains("{event}") ? path.replace("{event}", event()) : path.contains("{search}") ? path.replace("{search}", search()) : path.replace("{ask}", path.contains("{ask}") ? ask() : "");
	}

	/** A search that found nothing. */
	private static String search() {
		ApiClient.of("ben").post("/api/searches", "{\"q\":\"zebrafish\"}");
		return ApiClient.of("dana").get("/api/queues/unanswered").json().getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
	}

	private static String group() {
		return ApiClient.of("look-group-mentor").get("/api/groups").json().getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
	}

	/** With something in it to report. */
	private static String conversation() {
		var conversation = ApiClient.of(LookBrowserIT.MENTEE).get("/api/conversations").json().getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
		ApiClient.of("look-mentor").post("/api/conversations/" + conversation + "/messages", "{\"clientId\":\"look\",\"text\":\"Step by step, and see me after the first week.\"}");
		return conversation;
	}

	/** A question that was asked and closed; the same however often. */
	private static synchronized String ask() {
		if (ask == null) {
			ask = closedAsk();
		}
		return ask;
	}

	private static String closedAsk() {
		var mentor = ApiClient.of(LookBrowserIT.MENTEE).get("/api/asks/mentors").json().getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
		var asked = ApiClient.of(LookBrowserIT.MENTEE).post("/api/asks", """
				{"mentor":"%s","question":"Low-dose start, step by step?","howSoon":"no_hurry","understood":true,"clientId":"look"}""".formatted(mentor)).json().get("id").getAsString();
		ApiClient.of(LookBrowserIT.MENTEE).post("/api/asks/" + asked + "/closing", "{\"minutes\":10,\"helped\":\"yes\"}");
		return asked;
	}

	/** An event to look at, made by the coordinator at the first need. */
	private static synchronized String event() {
		if (event == null) {
			var request = HttpRequest.newBuilder(URI.create(Stack.baseUrl() + "/api/events")).header("Authorization", "Bearer " + Stack.token("eva"))
					.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(EVENT)).build();
			try {
				var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
				event = answer.replaceFirst("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
			} catch (IOException | InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}
		return event;
	}

	/** Two letters. */
	String language() {
		return page.locator("html").getAttribute("lang").substring(0, 2);
	}

	void speak(String language) {
		if (!language().equals(language)) {
			page.locator("form.language button").click();
			page.waitForCondition(() -> language().equals(language));
		}
	}

	void screen(int width, ColorScheme scheme) {
		page.setViewportSize(width, width > 700 ? 900 : 780);
		// Without motion: a colour on its way from light to dark has neither's contrast.
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
	}

	/** How many pixels the page is wider than the screen. */
	int overflow() {
		return ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
	}

	/** What stands farthest over the right edge: so that whoever reads a failure knows where to look. */
	String widest() {
		return (String) page.evaluate("""
				() => [...document.querySelectorAll('main *, header *, footer *')]
					.map(part => [part.getBoundingClientRect().right, part]).sort((a, b) => b[0] - a[0]).slice(0, 3)
					.map(([right, part]) => `${part.tagName.toLowerCase()}.${part.className} "${part.textContent.trim().slice(0, 60)}"`).join(' in ')
				""");
	}

	@Override
	public void close() {
		context.close();
	}
}

package org.cmn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import org.assertj.core.api.SoftAssertions;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.LiveClient;
import org.cmn.portal.testkit.Policy;
import org.cmn.portal.testkit.PolicyFixtures;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the policy table, tried by every caller on the running portal (promise A1). */
class PolicyStackIT {

	private static final int SWITCHED = 101;
	private static final Map<String, BrowserContext> VISITORS = new HashMap<>();
	private static PolicyFixtures fixtures;

	@BeforeAll
	static void makePeopleAndThings() {
		fixtures = new PolicyFixtures();
	}

	@AfterAll
	static void leave() {
		VISITORS.values().forEach(BrowserContext::close);
	}

	static Stream<Policy.Line> calls() {
		return Policy.lines().stream().filter(line -> line.path().startsWith("/api/"));
	}

	static Stream<Policy.Line> frames() {
		return Policy.lines().stream().filter(line -> line.method().equals("FRAME"));
	}

	static Stream<Policy.Line> pages() {
		return Policy.lines().stream().filter(line -> line.method().equals("GET") && !line.path().startsWith("/api/"));
	}

	@ParameterizedTest
	@MethodSource("calls")
	void each_caller_gets_from_the_api_what_the_table_says(Policy.Line line) {
		compare(line, caller -> call(line, caller));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void each_visitor_gets_the_pages_that_the_table_says(Policy.Line line) {
		compare(line, caller -> visit(line, caller));
	}

	@ParameterizedTest
	@MethodSource("frames")
	void each_caller_gets_over_the_socket_what_the_table_says(Policy.Line line) {
		compare(line, caller -> speak(line, caller));
	}

	@Test
	void a_wrong_cell_is_seen() {
		var line = new Policy.Line("see oneself", "GET", "/api/me", "any", Map.of("mentee", "404"), "");
		assertThat(call(line, "mentee")).as("control: what the portal says is not what a wrong table says").isNotEqualTo(404);
	}

	private static void compare(Policy.Line line, java.util.function.ToIntFunction<String> outcome) {
		var all = new SoftAssertions();
		line.outcomes().forEach((caller, expected) -> {
			if (!expected.equals("-")) {
				all.assertThat(outcome.applyAsInt(caller)).as("%s %s (%s) by %s", line.method(), line.path(), line.scope(), caller).isEqualTo(Integer.parseInt(expected));
			}
		});
		all.assertAll();
	}

	private static int call(Policy.Line line, String caller) {
		return ApiClient.of(PolicyFixtures.name(caller)).sendPatiently(line.method(), fixtures.path(line, caller), line.body(), type(line)).status();
	}

	private static String type(Policy.Line line) {
		return line.path().contains("/import") ? "text/csv" : line.path().endsWith("/files") ? "application/pdf" : "application/json";
	}

	/** A frame is answered by an error with a reason, or by none before the error of the nonsense that follows it. */
	private static int speak(Policy.Line line, String caller) {
		var name = PolicyFixtures.name(caller);
		try (var client = name == null ? LiveClient.open("", Map.of()) : LiveClient.of(name)) {
			if (client.handshake() != SWITCHED) {
				return client.handshake();
			}
			var words = fixtures.path(line, caller).split(" ");
			client.send("""
					{"type":"%s","conversation":"%s","clientId":"%s","text":"For the policy table","after":0,"upTo":0}""".formatted(words[0], words[1], UUID.randomUUID()));
			client.send("{\"type\":\"nonsense\",\"clientId\":\"the-end\"}");
			var error = client.await("error");
			if (error.has("clientId") && error.get("clientId").getAsString().equals("the-end")) {
				return 200;
			}
			return error.get("reason").getAsString().equals("not-found") ? 404 : 422;
		}
	}

	private static int visit(Policy.Line line, String caller) {
		var visitor = VISITORS.computeIfAbsent(caller, PolicyStackIT::signedIn);
		return visitor.request().get(Stack.baseUrl() + fixtures.path(line, caller), RequestOptions.create().setMaxRedirects(0)).status();
	}

	private static BrowserContext signedIn(String caller) {
		var context = Stack.newContext();
		if (PolicyFixtures.name(caller) != null) {
			var page = context.newPage();
			Stack.signIn(page, PolicyFixtures.name(caller));
			page.close();
		}
		return context;
	}
}

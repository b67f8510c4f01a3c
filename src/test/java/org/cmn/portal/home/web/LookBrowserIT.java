package org.cmn.portal.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.options.ColorScheme;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Axe;
import org.cmn.portal.testkit.Circle;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, looked at as a machine can: in both languages, light and dark, on a desk and on a phone. */
class LookBrowserIT {

	/** What was seen to be wrong in each view. */
	private static final Map<View, List<String>> SEEN = new ConcurrentHashMap<>();
	/** Somebody with a mentor of their own. */
	static final String MENTEE = "look-mentee";
	private static final String LONG_WORD = "Pneumonoultramicroscopicsilicovolcanoconiosis";

	record View(Screen screen, String language) {

		boolean french() {
			return language.equals("fr");
		}

		@Override
		public String toString() {
			return screen + " in " + language;
		}
	}

	static Stream<View> views() {
		return Stream.of("en", "fr").flatMap(language -> Screen.all().stream().map(screen -> new View(screen, language)));
	}

	/** Names without a place to break stand wherever a word can be chosen. */
	private static void keepLongWords() {
		var dana = ApiClient.of("dana");
		for (var list : List.of("topic", "profession", "kind", "organisation")) {
			dana.post("/api/vocabulary/" + list + "/long-word", "{\"name_en\":\"%1$s\",\"name_fr\":\"%1$s\"}".formatted(LONG_WORD));
			assertThat(dana.get("/api/vocabulary/" + list).body()).as("also when another run has left it").contains(LONG_WORD);
		}
	}

	private static void gather() {
		var circle = Circle.of("look-group");
		ApiClient.of(circle.mentor()).post(circle.messages(), "{\"clientId\":\"look-1\",\"text\":\"Good morning, both of you.\"}");
		ApiClient.of(circle.first()).post(circle.messages(), "{\"clientId\":\"look-2\",\"text\":\"Good morning!\"}");
	}

	/** By two at once: a page is drawn by one core, and hundreds are looked at. What somebody sees is seen by one of the two, in one browser. */
	@BeforeAll
	static void look() throws Exception {
		keepLongWords();
		Pairs.make("look");
		gather();
		var people = new ConcurrentLinkedQueue<>(Screen.all().stream().collect(Collectors.groupingBy(Screen::who)).values().stream()
				.sorted(Comparator.comparing(screens -> -screens.size())).toList());
		try (var beside = Executors.newSingleThreadExecutor()) {
			var other = beside.submit(() -> {
				look(people);
				Stack.browser().close();
			});
			look(people);
			other.get();
		}
	}

	private static void look(Queue<List<Screen>> people) {
		for (var screens = people.poll(); screens != null; screens = people.poll()) {
			look(screens);
		}
	}

	/** Signing in anew for each page would take longer than looking at it, and so would changing the language. */
	private static void look(List<Screen> screens) {
		try (var visitor = new Visitor(screens.getFirst().who())) {
			visitor.open("/help");
			var before = visitor.language();
			for (var language : List.of("en", "fr")) {
				screens.forEach(screen -> look(visitor, new View(screen, language)));
			}
			visitor.open("/help");
			visitor.speak(before);
		}
	}

	/**
	 * The wide page in one language and in light colours, the narrow one in the other and in dark colours: they are the same in
	 * both languages and at every width. That it fits is asked at every width of the language with the longer words.
	 */
	private static void look(Visitor visitor, View view) {
		var wrong = new ArrayList<String>();
		try {
			visitor.open(view.screen().path());
			visitor.speak(view.language());
			if (view.french()) {
				look(visitor, 360, ColorScheme.DARK, List.of(1280, 640, 320), wrong);
			} else {
				look(visitor, 1280, ColorScheme.LIGHT, List.of(640, 320), wrong);
			}
		} catch (RuntimeException e) {
			wrong.add("could not be looked at: " + e);
		}
		wrong.addAll(visitor.watch().complaints());
		wrong.addAll(visitor.watch().strangers());
		SEEN.put(view, wrong);
	}

	@ParameterizedTest
	@MethodSource("views")
	void a_page_is_open_to_everyone_and_fits_every_screen(View view) {
		assertThat(SEEN.get(view)).isEmpty();
	}

	private static void look(Visitor visitor, int width, ColorScheme colours, List<Integer> more, List<String> wrong) {
		visitor.screen(width, colours);
		Axe.findings(visitor.page()).forEach(finding -> wrong.add(width + " " + colours + ": " + finding));
		Stream.concat(Stream.of(width), more.stream()).forEach(each -> {
			visitor.screen(each, colours);
			if (visitor.overflow() > 0) {
				wrong.add(each + ": wider than the screen by " + visitor.overflow() + ", " + visitor.widest());
			}
		});
	}

	@Test
	void every_page_file_is_looked_at() {
		var looked = Screen.all().stream().map(Screen::page).collect(Collectors.toSet());
		assertThat(looked).containsAll(Screen.files());
	}

	@Test
	void control_each_check_sees_what_it_is_for() {
		try (var visitor = new Visitor("-")) {
			visitor.open("/help");
			visitor.page().evaluate("() => document.querySelector('main').append(document.createElement('input'))");
			assertThat(Axe.findings(visitor.page())).anyMatch(finding -> finding.startsWith("label: "));

			visitor.page().evaluate("() => document.querySelector('h1').style.color = '#c9c9c9'");
			assertThat(Axe.findings(visitor.page())).anyMatch(finding -> finding.startsWith("color-contrast: "));

			assertThat(visitor.overflow()).isZero();
			visitor.page().evaluate("() => document.querySelector('main').style.width = '2000px'");
			visitor.page().evaluate("() => document.querySelector('main').style.maxWidth = 'none'");
			assertThat(visitor.overflow()).isPositive();

			assertThat(visitor.watch().complaints()).isEmpty();
			visitor.page().evaluate("() => { const script = document.createElement('script'); script.textContent = 'window.broken = true'; document.body.append(script); }");
			assertThat(visitor.page().evaluate("() => 'broken' in window")).isEqualTo(false);
			assertThat(visitor.watch().complaints()).isNotEmpty();

			assertThat(visitor.watch().strangers()).isEmpty();
			visitor.page().route("https://stranger.example/**", com.microsoft.playwright.Route::abort);
			visitor.page().evaluate("() => { location.href = 'https://stranger.example/'; }");
			visitor.page().waitForCondition(() -> !visitor.watch().strangers().isEmpty());
		}
	}
}

package org.cmn.portal.links;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;

/**
 * What is known of hosts for a day: what their robots.txt wants, and what they show at an address that cannot exist. Of very
 * many hosts the ones asked longest ago are forgotten.
 */
final class HostManners {

	static final String ROBOT = "cmn-portal-links";

	private static final Duration FRESH = Duration.ofDays(1);
	private static final int REMEMBERED = 5_000;
	private static final long LONGEST_DELAY = Duration.ofSeconds(30).toMillis();
	private static final String NOWHERE = "/cmn-portal-asks-for-a-page-that-cannot-exist";

	private record Remembered<T>(T what, Instant at) {
	}

	private final Map<String, Remembered<BaseRobotRules>> rules = memory();
	private final Map<String, Remembered<NotFoundPage>> notFound = memory();
	private final Reader reader;
	private final HostTurns turns;
	private final Clock clock;

	HostManners(Reader reader, HostTurns turns, Clock clock) {
		this.reader = reader;
		this.turns = turns;
		this.clock = clock;
	}

	boolean allows(URI uri, Ask.Turn turn) {
		var wanted = remembered(rules, uri, host -> askedOf(host, turn));
		if (wanted.getCrawlDelay() > 0) {
			turns.slower(uri.getHost(), Duration.ofMillis(Math.min(wanted.getCrawlDelay(), LONGEST_DELAY)));
		}
		return wanted.isAllowed(uri.toString());
	}

	NotFoundPage notFound(URI uri, Ask.Turn turn) {
		return remembered(notFound, uri, host -> shownFor(host.resolve(NOWHERE), turn));
	}

	/** Whoever has no such file, or cannot show it, is asked for the one page all the same: a person put it here. */
	private BaseRobotRules askedOf(URI host, Ask.Turn turn) {
		try {
			var answer = reader.read(host.resolve("/robots.txt"), Ask.page(turn));
			if (answer.ok() && !answer.html()) {
				var parser = new SimpleRobotRulesParser();
				return parser.parseContent(answer.at().toString(), answer.body(), answer.type(), List.of(ROBOT));
			}
		} catch (ReadFailed e) {
			return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
		}
		return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
	}

	private NotFoundPage shownFor(URI nowhere, Ask.Turn turn) {
		try {
			var answer = reader.read(nowhere, Ask.page(turn));
			return answer.ok() && answer.html() ? new NotFoundPage(HtmlPage.read(answer)) : NotFoundPage.HONEST;
		} catch (ReadFailed e) {
			return NotFoundPage.HONEST;
		}
	}

	private <T> T remembered(Map<String, Remembered<T>> memory, URI uri, Function<URI, T> find) {
		var host = uri.resolve("/");
		var known = memory.get(host.toString());
		if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
			return known.what();
		}
		var found = find.apply(host);
		memory.put(host.toString(), new Remembered<>(found, clock.instant()));
		return found;
	}

	private static <T> Map<String, Remembered<T>> memory() {
		return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Remembered<T>> eldest) {
				return size() > REMEMBERED;
			}
		});
	}
}

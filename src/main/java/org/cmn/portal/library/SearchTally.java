package org.cmn.portal.library;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.library.AskedStore.Count;
import org.cmn.portal.platform.background.Background;

/**
 * Counts what is asked, by words and language, without saying who. Kept in memory for some seconds, so that no search
 * waits for it; what is lost with the process is a few counts.
 */
@ApplicationScoped
class SearchTally {

	static final int REMEMBERED = 10_000;
	private static final Duration PAUSE = Duration.ofSeconds(10);

	/** All that is known of a search. */
	record Asked(String words, String language) {
	}

	private final Map<Asked, Count> counts = new HashMap<>();
	private AskedLedger ledger;
	private Background background;

	protected SearchTally() {
	}

	@Inject
	SearchTally(AskedLedger ledger, Background background) {
		this.ledger = ledger;
		this.background = background;
	}

	void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
		background.every(PAUSE, "counting searches", this::write);
	}

	/** @param fits whether what was found answers the question, or is only what comes closest */
	void asked(String typed, Locale language, long results, boolean fits) {
		var nothing = results == 0 ? 1 : 0;
		add(typed, language, new Count(1, nothing, nothing == 0 && !fits ? 1 : 0, 0, (int) Math.min(results, Integer.MAX_VALUE), ""), results > 0 && fits);
	}

	/** Somebody opened a result of this search. */
	void opened(String typed, Locale language) {
		add(typed, language, new Count(0, 0, 0, 1, 0, ""), true);
	}

	private void add(String typed, Locale language, Count one, boolean found) {
		SearchWords.kept(typed, found).ifPresent(words -> add(new Asked(words, language.getLanguage().equals("fr") ? "fr" : "en"), one.written(SearchWords.shown(typed))));
	}

	/** Past the limit new words wait for the next time that they are asked. */
	private void add(Asked asked, Count one) {
		synchronized (counts) {
			if (counts.size() < REMEMBERED || counts.containsKey(asked)) {
				counts.merge(asked, one, Count::and);
			}
		}
	}

	/** Writes down what came since the last time; what could not be written waits. */
	void write() {
		Map<Asked, Count> taken;
		synchronized (counts) {
			taken = new HashMap<>(counts);
			counts.clear();
		}
		try {
			ledger.write(taken);
		} catch (RuntimeException e) {
			taken.forEach(this::add);
			throw e;
		}
	}
}

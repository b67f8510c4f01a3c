package org.cmn.portal.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.apache.lucene.util.IOUtils;
import org.cmn.portal.platform.background.Background;
import org.cmn.portal.platform.settings.Settings;

/**
 * The life of the index: opened at the start (empty when what is there is no good), fed in the background with what
 * rooms say has changed, swept for what this node was not told, committed now and then, put together in one part when nothing has changed for a while, closed at the end. Losing any
 * of it costs a rebuild, nothing else; until that is done, rooms are told that it is not whole.
 */
@ApplicationScoped
class IndexUpkeep {

	private static final Logger LOG = Logger.getLogger(IndexUpkeep.class.getName());
	private static final Duration SWEEP = Duration.ofSeconds(1);
	/** After which a disk that had no room is tried again. */
	private static final Duration AGAIN = Duration.ofMinutes(1);
	private static final Duration COMMIT = Duration.ofSeconds(10);

	@Inject
	private Settings settings;

	@Inject
	private Background background;

	@Inject
	private Clock clock;

	@Inject
	private Instance<SearchSource> sources;

	@Inject
	private Instance<SynonymSource> synonymSources;

	private final Map<String, Set<String>> waiting = new LinkedHashMap<>();
	private final Map<String, Reindex> reindexes = new LinkedHashMap<>();
	private final AtomicBoolean rebuilding = new AtomicBoolean();
	private final Quiet quiet = new Quiet();
	private volatile SearchIndex index;
	/** False while there is no place for it: a full disk, a folder that cannot be written. */
	private volatile boolean onDisk;
	private volatile boolean whole;
	private volatile Instant triedAt = Instant.EPOCH;
	private volatile SynonymTable synonyms = SynonymTable.EMPTY;
	private volatile String synonymsStamp = "";
	private volatile Instant sweptUpTo = Instant.EPOCH;

	void start(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object start) {
		open();
		background.every(SWEEP, "looking for changes", this::sweep);
		background.every(COMMIT, "keeping the search index", this::commit);
	}

	SearchIndex index() {
		return index;
	}

	IndexState state() {
		var current = index;
		return current == null || !current.isUsable() || !onDisk ? new IndexState(false, false, 0, SearchIndex.SCHEMA, sweptUpTo)
				: new IndexState(true, whole, current.read(searcher -> searcher.getIndexReader().numDocs()), SearchIndex.SCHEMA, sweptUpTo);
	}

	boolean isWhole() {
		return whole;
	}

	SynonymTable synonyms() {
		return synonyms;
	}

	void refresh(String source, Collection<String> ids) {
		synchronized (waiting) {
			boolean working = !waiting.isEmpty();
			waiting.computeIfAbsent(source, s -> new LinkedHashSet<>()).addAll(ids);
			if (working) {
				return;
			}
		}
		background.run("feeding the search index", this::feed);
	}

	void rebuild() {
		if (rebuilding.compareAndSet(false, true)) {
			background.run("rebuilding the search index", () -> {
				try {
					long from = System.nanoTime();
					var of = index;
					boolean done = work(Reindex::everything);
					whole = done && of == index || whole && of == index;
					LOG.info(() -> "Search index " + (done ? "rebuilt in " : "not rebuilt, after ") + Duration.ofNanos(System.nanoTime() - from).toMillis() + " ms.");
				} finally {
					rebuilding.set(false);
				}
			});
		}
	}

	void refreshSynonyms() {
		for (var source : synonymSources) {
			synonymsStamp = source.synonymsStamp();
			synonyms = new SynonymTable(source.synonyms());
		}
	}

	/** Takes what waits, all at once: a thing that changed three times meanwhile is asked for once. */
	private void feed() {
		Map<String, Set<String>> taken;
		synchronized (waiting) {
			taken = new LinkedHashMap<>(waiting);
			waiting.clear();
		}
		taken.forEach((source, ids) -> doing(reindexes.get(source), reindex -> reindex.refresh(ids)));
	}

	private void sweep() {
		var now = clock.instant();
		if (!onDisk && triedAt.plus(AGAIN).isBefore(now)) {
			open();
		} else if (onDisk && !whole) {
			rebuild();
		}
		if (work(reindex -> reindex.sweep(sweptUpTo))) {
			sweptUpTo = now;
		}
		for (var source : synonymSources) {
			if (!synonymsStamp.equals(source.synonymsStamp())) {
				refreshSynonyms();
			}
		}
	}

	private void commit() {
		doing(index, current -> {
			current.commit(sweptUpTo);
			if (quiet.isLongEnough(current.changes(), current.size(), clock.instant())) {
				current.merge();
			}
		});
	}

	/** What is in the folder, or an empty one that is filled at once, or none while there is no place. */
	synchronized void open() {
		triedAt = clock.instant();
		reindexes.clear();
		try {
			index = SearchIndex.open(settings.dataFolder().resolve("index"));
			onDisk = true;
			for (var source : sources) {
				reindexes.put(source.name(), new Reindex(index, source));
			}
		} catch (IOException e) {
			LOG.log(Level.SEVERE, e, () -> "The search index cannot be opened or made in " + settings.dataFolder() + "; until it can, only titles are searched.");
			index = SearchIndex.none();
			onDisk = false;
		}
		whole = onDisk && !index.startedEmpty();
		sweptUpTo = index.startedEmpty() ? clock.instant() : index.sweptUpTo();
		if (onDisk && !whole) {
			rebuild();
		}
	}

	private boolean work(Work<Reindex> work) {
		boolean done = true;
		for (var reindex : List.copyOf(reindexes.values())) {
			done &= doing(reindex, work);
		}
		return done;
	}

	private <T> boolean doing(T with, Work<T> work) {
		try {
			work.on(with);
			return true;
		} catch (IOException | RuntimeException e) {
			LOG.log(Level.WARNING, e, () -> "The search index could not be brought up to date; the next sweep tries again.");
			if (!index.isUsable() && onDisk) {
				whole = false;
				IOUtils.closeWhileHandlingException(index);
				open();
			}
			return false;
		}
	}

	@PreDestroy
	void close() {
		commit();
		try {
			index.close();
		} catch (IOException e) {
			LOG.log(Level.WARNING, "The search index did not close; it will be checked at the next start.", e);
		}
	}

	private interface Work<T> {
		void on(T with) throws IOException;
	}
}

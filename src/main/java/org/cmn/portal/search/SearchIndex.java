package org.cmn.portal.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.logging.Logger;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * The index on disk. Everything in it can be made again from the database, so whatever is wrong with it (gone, cut
 * short, damaged, of an older build) it starts empty and says so. Two clocks: {@link #show} makes changes visible,
 * {@link #commit} makes them survive.
 */
final class SearchIndex implements Closeable {

	/** Goes up whenever documents or analysis change: an index of another number is thrown away. */
	static final int SCHEMA = 6;

	private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());
	private static final String SCHEMA_KEY = "schema";
	private static final String SWEPT_KEY = "swept";
	/** Folders tried when another process holds the first. */
	private static final int NEIGHBOURS = 9;
	/**
	 * Titles and summaries are short: length should say less than in prose (Lucene's default is 0.75). How rare a word is
	 * says the question, which knows all fields and ways to say it; here every word counts one.
	 */
	private static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.5f) {
		@Override
		protected float idf(long documents, long of) {
			return 1;
		}

		@Override
		public Explanation idfExplain(CollectionStatistics field, TermStatistics[] words) {
			return Explanation.match(1f, "given by the question");
		}
	};

	private final Directory directory;
	private final IndexWriter writer;
	private final SearcherManager searchers;
	private final boolean startedEmpty;
	private final Instant sweptUpTo;

	/**
	 * A pasted paragraph of 32 words, each with a dozen ways to say it, has some thousand parts, which Lucene takes in a
	 * few hundredths of a second; at its own limit of 1,024 it would fail, and no text may be an error.
	 */
	private static final int MOST_PARTS = 65_536;

	static {
		IndexSearcher.setMaxClauseCount(MOST_PARTS);
	}

	private SearchIndex(Directory directory, boolean keep) throws IOException {
		this.directory = directory;
		var config = new IndexWriterConfig(Analysis.byField()).setSimilarity(SIMILARITY).setCommitOnClose(false)
				.setOpenMode(keep ? IndexWriterConfig.OpenMode.CREATE_OR_APPEND : IndexWriterConfig.OpenMode.CREATE);
		writer = new IndexWriter(directory, config);
		try {
			startedEmpty = writer.getDocStats().numDocs == 0;
			sweptUpTo = keep ? sweptBefore(writer) : Instant.EPOCH;
			searchers = new SearcherManager(writer, new SearcherFactory() {
				@Override
				public IndexSearcher newSearcher(org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader previous) {
					var searcher = new IndexSearcher(reader);
					searcher.setSimilarity(SIMILARITY);
					return searcher;
				}
			});
		} catch (IOException | RuntimeException e) {
			IOUtils.closeWhileHandlingException(writer);
			throw e;
		}
	}

	/**
	 * @param folder made when absent; a neighbour {@code folder-2} … is taken when another process holds it
	 */
	static SearchIndex open(Path folder) throws IOException {
		for (int neighbour = 1; ; neighbour++) {
			var place = neighbour == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + neighbour);
			try {
				return openOrEmpty(FSDirectory.open(place));
			} catch (LockObtainFailedException e) {
				if (neighbour > NEIGHBOURS) {
					throw e;
				}
				LOG.warning(() -> "The search index in " + place + " is held by another process; trying the folder beside it.");
			}
		}
	}

	/** Stands where there is no place for one: finds nothing. */
	static SearchIndex none() {
		try {
			return new SearchIndex(new ByteBuffersDirectory(), false);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static SearchIndex openOrEmpty(Directory directory) throws IOException {
		try {
			return new SearchIndex(directory, isSound(directory));
		} catch (LockObtainFailedException e) {
			directory.close();
			throw e;
		} catch (IOException | RuntimeException e) {
			LOG.warning(() -> "The search index in " + directory + " cannot be used; starting an empty one: " + e);
			wipe(directory);
			return new SearchIndex(directory, false);
		}
	}

	private static boolean isSound(Directory directory) throws IOException {
		if (!DirectoryReader.indexExists(directory)) {
			return false;
		}
		try (var reader = DirectoryReader.open(directory)) {
			for (var leaf : reader.leaves()) {
				leaf.reader().checkIntegrity();
			}
			return Integer.toString(SCHEMA).equals(reader.getIndexCommit().getUserData().get(SCHEMA_KEY));
		}
	}

	private static Instant sweptBefore(IndexWriter writer) {
		for (var entry : writer.getLiveCommitData()) {
			if (SWEPT_KEY.equals(entry.getKey())) {
				return Instant.parse(entry.getValue());
			}
		}
		return Instant.EPOCH;
	}

	private static void wipe(Directory directory) throws IOException {
		for (var file : directory.listAll()) {
			if (!IndexWriter.WRITE_LOCK_NAME.equals(file)) {
				directory.deleteFile(file);
			}
		}
	}

	/** Whether everything has to be put in again. */
	boolean startedEmpty() {
		return startedEmpty;
	}

	/** The moment given to the last commit before this start. */
	Instant sweptUpTo() {
		return sweptUpTo;
	}

	/** False after a failed write (a full disk): it has to be opened again. */
	boolean isUsable() {
		return writer.isOpen();
	}

	void put(Collection<SearchDocument> documents) throws IOException {
		for (var document : documents) {
			writer.updateDocument(new Term(Documents.KEY, Documents.key(document.source(), document.id())), Documents.of(document));
		}
	}

	void remove(String source, Collection<String> ids) throws IOException {
		writer.deleteDocuments(ids.stream().map(id -> new Term(Documents.KEY, Documents.key(source, id))).toArray(Term[]::new));
	}

	/**
	 * Removes everything of a source in a stretch of ids, except those.
	 *
	 * @param after  exclusive, empty for the very beginning
	 * @param upTo   inclusive, null for the very end
	 */
	void removeBetween(String source, String after, String upTo, Collection<String> except) throws IOException {
		var end = upTo == null ? new BytesRef(Documents.endOf(source)) : new BytesRef(Documents.key(source, upTo));
		var stretch = new TermRangeQuery(Documents.KEY, new BytesRef(Documents.key(source, after)), end, false, true);
		var kept = except.stream().map(id -> new BytesRef(Documents.key(source, id))).toList();
		writer.deleteDocuments(new BooleanQuery.Builder().add(stretch, Occur.FILTER).add(new TermInSetQuery(Documents.KEY, kept), Occur.MUST_NOT).build());
	}

	/** Makes what was put and removed visible to the next search. */
	void show() throws IOException {
		searchers.maybeRefreshBlocking();
	}

	/** @param sweptUpTo every change before that moment is in; what came later is looked for at the next start */
	void commit(Instant sweptUpTo) throws IOException {
		if (writer.hasUncommittedChanges()) {
			writer.setLiveCommitData(Map.of(SCHEMA_KEY, Integer.toString(SCHEMA), SWEPT_KEY, sweptUpTo.toString()).entrySet());
			writer.commit();
		}
	}

	/**
	 * Puts all its parts together in the background, so that a search looks for each word in one place instead of in each
	 * part. All of it is written anew: about a second of one core for 20,000 things. What is in work already, or done, is
	 * only shown.
	 */
	void merge() throws IOException {
		if (!writer.hasPendingMerges()) {
			writer.forceMerge(1, false);
			searchers.maybeRefresh();
		}
	}

	/** Differs when something was put or removed. */
	long changes() {
		return writer.getMaxCompletedSequenceNumber();
	}

	int size() {
		return writer.getDocStats().numDocs;
	}

	/** Runs one search on one unchanging view. */
	<T> T read(Reading<T> reading) {
		try {
			var searcher = searchers.acquire();
			try {
				return reading.on(searcher);
			} finally {
				searchers.release(searcher);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		IOUtils.close(searchers, writer, directory);
	}

	interface Reading<T> {
		T on(IndexSearcher searcher) throws IOException;
	}
}

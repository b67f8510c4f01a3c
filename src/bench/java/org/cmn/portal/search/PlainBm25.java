package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.cmn.portal.search.Passages.Passage;

/** What the search is measured against: Lucene as it comes, English analysis, any word in title or text. */
final class PlainBm25 implements AutoCloseable {

	private final Analyzer analyzer = new EnglishAnalyzer();
	private final DirectoryReader reader;
	private final IndexSearcher searcher;

	PlainBm25(List<Passage> passages) throws IOException {
		var directory = new ByteBuffersDirectory();
		try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
			for (var passage : passages) {
				var document = new Document();
				document.add(new StringField("id", passage.id(), Store.YES));
				document.add(new TextField("title", passage.title(), Store.NO));
				document.add(new TextField("text", passage.text(), Store.NO));
				writer.addDocument(document);
			}
		}
		reader = DirectoryReader.open(directory);
		searcher = new IndexSearcher(reader);
	}

	List<String> find(String words, int count) throws IOException {
		var query = new BooleanQuery.Builder();
		for (var field : List.of("title", "text")) {
			try (var tokens = analyzer.tokenStream(field, words)) {
				var term = tokens.addAttribute(CharTermAttribute.class);
				tokens.reset();
				while (tokens.incrementToken()) {
					query.add(new TermQuery(new Term(field, term.toString())), Occur.SHOULD);
				}
				tokens.end();
			}
		}
		var found = new ArrayList<String>();
		for (var hit : searcher.search(query.build(), count).scoreDocs) {
			found.add(searcher.storedFields().document(hit.doc).get("id"));
		}
		return found;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}

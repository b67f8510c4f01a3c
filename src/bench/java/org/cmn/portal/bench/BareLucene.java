package org.cmn.portal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** The floor of a search: the same texts and the same words in a Lucene index with nothing around it. */
public class BareLucene implements AutoCloseable {

	private final Analyzer analyzer = new EnglishAnalyzer();
	private final DirectoryReader reader;
	private final IndexSearcher searcher;

	/** @param texts title and summary, one entry a document */
	public BareLucene(Path folder, List<String> texts) throws IOException {
		var directory = FSDirectory.open(folder);
		try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
			var id = 0;
			for (var text : texts) {
				var document = new Document();
				document.add(new StringField("id", String.valueOf(id++), Field.Store.YES));
				document.add(new TextField("text", text, Field.Store.YES));
				writer.addDocument(document);
			}
		}
		reader = DirectoryReader.open(directory);
		searcher = new IndexSearcher(reader);
	}

	/** Any-word query, the first ten, their stored fields read. */
	public int find(String words) throws IOException {
		var query = new BooleanQuery.Builder();
		try (var tokens = analyzer.tokenStream("text", words)) {
			var term = tokens.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				query.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
			}
			tokens.end();
		}
		var found = searcher.search(query.build(), 10);
		for (var hit : found.scoreDocs) {
			searcher.storedFields().document(hit.doc);
		}
		return found.scoreDocs.length;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}

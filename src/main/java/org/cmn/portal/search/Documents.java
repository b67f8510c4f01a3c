package org.cmn.portal.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/**
 * A thing as Lucene keeps it. All parts of one language share one field, in which a part of weight three stands three
 * times: that is BM25F, the way to weigh parts that does not reward a word for standing in the rarest of them, at the
 * price of a plain term query. Only the id is stored: the rest is the room's to tell.
 */
final class Documents {

	/** Source and id: what a document is replaced by. */
	static final String KEY = "key";
	static final String ID = "id";
	static final String SOURCE = "source";
	static final String PHONE = "phone";
	static final String TITLE_ORDER = "order.title";
	static final String NEWEST_ORDER = "order.newest";

	/** A term can hold no more; a title this long sorts by its beginning. */
	private static final int ORDER_CHARACTERS = 100;

	private Documents() {
	}

	static Document of(SearchDocument thing) {
		var document = new Document();
		document.add(new StringField(KEY, key(thing.source(), thing.id()), Store.NO));
		document.add(new StoredField(ID, thing.id()));
		document.add(new StringField(SOURCE, thing.source(), Store.NO));
		thing.texts().forEach((part, texts) -> texts.forEach((language, text) -> {
			for (int i = 0; i < part.weight(); i++) {
				document.add(new TextField(language.code(), text, Store.NO));
			}
			document.add(new TextField(Analysis.WORD, text, Store.NO));
		}));
		thing.facets().forEach((name, values) -> values.forEach(value -> document.add(new KeywordField(facet(name), value, Store.NO))));
		Phones.all(thing.phone()).forEach(number -> document.add(new StringField(PHONE, number, Store.NO)));
		document.add(new TextField(Analysis.WORD, thing.phone(), Store.NO));
		document.add(new SortedDocValuesField(TITLE_ORDER, new BytesRef(titleOrder(thing.title()))));
		document.add(new NumericDocValuesField(NEWEST_ORDER, thing.newest()));
		return document;
	}

	static String key(String source, String id) {
		return source + "/" + id;
	}

	/** Comes after every key of the source: 0 follows the slash. */
	static String endOf(String source) {
		return source + "0";
	}

	static String facet(String name) {
		return "facet." + name;
	}

	private static String titleOrder(String title) {
		var words = Analysis.words(title.length() > ORDER_CHARACTERS ? title.substring(0, ORDER_CHARACTERS) : title);
		return words.stream().map(Analysis.Word::norm).collect(java.util.stream.Collectors.joining(" "));
	}
}

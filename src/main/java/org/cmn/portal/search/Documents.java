package org.cmn.portal.search;

import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * A thing as Lucene keeps it. All parts of one language share one field, in which a part of weight three stands three
 * times: that is BM25F, the way to weigh parts that does not reward a word for standing in the rarest of them, at the
 * price of a plain term query. Only the id is kept, in a column: the rest is the room's to tell.
 */
final class Documents {

	/** Source and id: what a document is replaced by. */
	static final String KEY = "key";
	static final String ID = "id";
	static final String SOURCE = "source";
	private static final String BODY = "body.";
	static final String PHONE = "phone";
	static final String TITLE_ORDER = "order.title";
	/** In hundredths. */
	static final String QUALITY = "quality";
	static final String NEWEST_ORDER = "order.newest";

	/** A term can hold no more; a title this long sorts by its beginning. */
	private static final int ORDER_CHARACTERS = 100;

	/** Enough to know which words there are, and in how many things. */
	private static final FieldType WORDS = words();

	private Documents() {
	}

	private static FieldType words() {
		var type = new FieldType();
		type.setTokenized(true);
		type.setOmitNorms(true);
		type.setIndexOptions(IndexOptions.DOCS);
		type.freeze();
		return type;
	}

	static Document of(SearchDocument thing) {
		var document = new Document();
		document.add(new StringField(KEY, key(thing.source(), thing.id()), Store.NO));
		document.add(new BinaryDocValuesField(ID, new BytesRef(thing.id())));
		document.add(new StringField(SOURCE, thing.source(), Store.NO));
		thing.texts().forEach((part, texts) -> texts.forEach((language, text) -> {
			for (int i = 0; i < part.weight(); i++) {
				document.add(new TextField(part == Part.BODY ? body(language) : language.code(), text, Store.NO));
			}
			document.add(new Field(Analysis.WORD, text, WORDS));
			if (part != Part.SUMMARY && part != Part.BODY) {
				document.add(new Field(within(part, language), text, WORDS));
			}
			if (part == Part.TITLE) {
				tellingStems(language, text).forEach(stem -> document.add(new SortedSetDocValuesField(titleWords(language), new BytesRef(stem))));
			}
			if (part == Part.TITLE || part == Part.FORMER) {
				document.add(new TextField(title(language), text, Store.NO));
			}
		}));
		thing.facets().forEach((name, values) -> values.forEach(value -> document.add(new KeywordField(facet(name), value, Store.NO))));
		Phones.all(thing.phone()).forEach(number -> document.add(new StringField(PHONE, number, Store.NO)));
		document.add(new Field(Analysis.WORD, thing.phone(), WORDS));
		for (var language : Language.values()) {
			document.add(new TextField(language.code(), thing.phone(), Store.NO));
		}
		document.add(new SortedDocValuesField(TITLE_ORDER, new BytesRef(titleOrder(thing.title()))));
		document.add(new NumericDocValuesField(QUALITY, Math.round(thing.quality() * 100)));
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

	/** The titles once more, alone: what is called exactly so is known by how little else its title says. */
	static String title(Language language) {
		return title(language.code());
	}

	static String title(String field) {
		return "title." + field;
	}

	/** The words of the title that say something, each once: to know what else it says. */
	static String titleWords(Language language) {
		return "words." + title(language);
	}

	private static Set<String> tellingStems(Language language, String title) {
		return Analysis.words(title).stream().filter(word -> !CommonWords.contains(word)).map(word -> Analysis.stem(language, word)).collect(Collectors.toSet());
	}

	/** The text behind the link has a field of its own, or its length would take the title's weight away. */
	static String body(Language language) {
		return BODY + language.code();
	}

	static boolean isBody(String field) {
		return field.startsWith(BODY);
	}

	/** Which words a part has, to look in it alone and to say where a word was found; the summary is what remains. */
	static String within(Part part, Language language) {
		return "in." + part.name().toLowerCase(java.util.Locale.ROOT) + "." + language.code();
	}

	private static String titleOrder(String title) {
		var words = Analysis.words(title.length() > ORDER_CHARACTERS ? title.substring(0, ORDER_CHARACTERS) : title);
		return words.stream().map(Analysis.Word::norm).collect(Collectors.joining(" "));
	}
}

package org.cmn.portal.library.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.LibraryQuery;
import org.cmn.portal.library.LibraryQuery.Order;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.library.Vocabulary;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/**
 * What a search may say in its address. Choices may be repeated; several of one kind widen, several kinds narrow. Without
 * annotations of OpenAPI: on fields of such a class they break Payara's whole document.
 */
public class FindParameters {

	/** Words as they come: "phrases", -not, misspellings and half words included. No text is an error. */
	@QueryParam("q")
	private String text;

	@QueryParam("organisation")
	private List<String> organisation;

	@QueryParam("topic")
	private List<String> topic;

	@QueryParam("profession")
	private List<String> profession;

	@QueryParam("kind")
	private List<String> kind;

	@QueryParam("place")
	private List<String> place;

	@QueryParam("language")
	private List<String> language;

	/** Curators only: draft, in_review, published, retired. Everybody else sees what is published. */
	@QueryParam("status")
	private List<String> status;

	/** relevance (default), title or newest */
	@QueryParam("sort")
	private String sort;

	/** From 1 */
	@QueryParam("page")
	private String page;

	/** 1 to 100, 20 unless said */
	@QueryParam("size")
	private String size;

	/** false to search only what was typed */
	@QueryParam("synonyms")
	private String synonyms;

	/** true to be told of each hit why it stands where it stands */
	@QueryParam("explain")
	private String explain;

	boolean explains() {
		return "true".equals(explain);
	}

	/**
	 * @param words in which it may be narrowed
	 * @throws Refused naming each parameter that means nothing: nothing found would say that there is nothing
	 */
	LibraryQuery query(Vocabulary words) {
		var checks = new Checks();
		var order = Arrays.stream(Order.values()).filter(known -> known.name().toLowerCase(Locale.ROOT).equals(sort)).findFirst().orElse(Order.RELEVANCE);
		if (sort != null && !sort.isBlank() && !order.name().toLowerCase(Locale.ROOT).equals(sort)) {
			checks.refuse("sort", CommonReason.NOT_A_CHOICE);
		}
		yesOrNo("explain", explain, checks);
		yesOrNo("synonyms", synonyms, checks);
		int pageNumber = checks.number("page", page, 1);
		int pageSize = checks.number("size", size, LibraryQuery.PAGE_SIZE);
		checks.optional("q", text, LibraryQuery.TEXT_LIMIT);
		var query = new LibraryQuery(text, chosen(), order, pageNumber, pageSize, !"false".equals(synonyms));
		query.unknown(words).forEach((facet, codes) -> checks.refuse(facet.code(), LibraryReason.NO_SUCH_WORD, String.join(", ", codes)));
		checks.done();
		return query;
	}

	private Map<Facet, Set<String>> chosen() {
		var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
		chosen.put(Facet.ORGANISATION, values(organisation));
		chosen.put(Facet.TOPIC, values(topic));
		chosen.put(Facet.PROFESSION, values(profession));
		chosen.put(Facet.KIND, values(kind));
		chosen.put(Facet.PLACE, values(place));
		chosen.put(Facet.LANGUAGE, values(language));
		chosen.put(Facet.STATUS, values(status));
		return chosen;
	}

	private static Set<String> values(List<String> given) {
		return given == null ? Set.of() : given.stream().map(String::strip).filter(value -> !value.isEmpty()).limit(100).collect(Collectors.toUnmodifiableSet());
	}

	private static void yesOrNo(String field, String value, Checks checks) {
		if (value != null && !value.isBlank() && !List.of("true", "false").contains(value)) {
			checks.refuse(field, CommonReason.NOT_A_CHOICE);
		}
	}
}

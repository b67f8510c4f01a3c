package org.cmn.portal.library.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.LibraryPage;
import org.cmn.portal.library.LibraryPage.Choice;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.library.LibraryQuery;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.SearchAddress;
import org.cmn.portal.library.SearchLoop;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Language;

/** The page {@code /library}: what the address asks for, found. */
@Named
@RequestScoped
public class Find {

	/** So many values of a facet are seen at once; the rest unfolds. */
	private static final int SEEN = 6;
	/** Set by library.js while somebody types. */
	private static final String TYPING = "X-CMN-Typing";

	@Inject
	private CurrentActor current;

	@Inject
	private Library library;

	@Inject
	private SearchLoop loop;

	@Inject
	private Language language;

	@Inject
	private HttpServletRequest request;

	private Optional<ResourceCard> pick;
	private LibraryQuery query;
	private LibraryPage page;
	private boolean cut;

	/** A facet as the page shows it: the first values, and those that unfold. */
	public record Choices(Facet facet, List<Choice> seen, List<Choice> more) {
	}

	/** A value that was chosen, and the search without it. */
	public record Chosen(String name, String without) {
	}

	@PostConstruct
	void find() {
		query = SearchAddress.read(request.getParameterMap());
		shorten();
		boolean typing = request.getHeader(TYPING) != null;
		page = found(typing);
		if (page.items().isEmpty() && page.total() > 0) {
			// A page beyond the last, from an old address: the last there is.
			query = new LibraryQuery(query.text(), query.chosen(), query.order(), getPages(), query.size(), query.synonyms());
			page = found(typing);
		}
		if (!typing) {
			loop.asked(current.get(), query, language.getLocale(), page, getPick() != null);
		}
	}

	/** The search reads no more; a link to take it out as a file would be refused. */
	private void shorten() {
		var text = query.text();
		cut = text.codePointCount(0, text.length()) > LibraryQuery.TEXT_LIMIT;
		if (cut) {
			query = new LibraryQuery(text.substring(0, text.offsetByCodePoints(0, LibraryQuery.TEXT_LIMIT)), query.chosen(), query.order(), query.page(), query.size(), query.synonyms());
		}
	}

	/** Whether more words were sent than are searched. */
	public boolean isCut() {
		return cut;
	}

	private LibraryPage found(boolean typing) {
		return typing ? library.findWhileTyping(current.get(), query) : library.find(current.get(), query);
	}

	public List<Choices> getFacets() {
		return Facet.FOR_READERS.stream().map(facet -> {
			var all = page.facets().get(facet);
			int seen = Math.min(all.size(), Math.max(SEEN, afterTheLastChosen(all)));
			return new Choices(facet, all.subList(0, seen), all.subList(seen, all.size()));
		}).filter(choices -> !choices.seen().isEmpty()).toList();
	}

	private static int afterTheLastChosen(List<Choice> all) {
		int last = 0;
		for (int i = 0; i < all.size(); i++) {
			last = all.get(i).chosen() ? i + 1 : last;
		}
		return last;
	}

	public List<Chosen> getChosen() {
		var chosen = new ArrayList<Chosen>();
		page.facets().forEach((facet, choices) -> choices.stream().filter(Choice::chosen)
				.forEach(choice -> chosen.add(new Chosen(choice.name(language.getLocale()), address().without(facet, choice.term().code())))));
		return chosen;
	}

	public List<Line> getItems() {
		var names = new Names(library.vocabulary(current.get()), language.getLocale());
		return page.items().stream().map((Found found) -> new Line(found, names)).toList();
	}

	public LibraryPage getPage() {
		return page;
	}

	/** What a curator put on top of this search, or null. */
	public ResourceCard getPick() {
		if (pick == null) {
			pick = query.page() == 1 ? loop.pick(current.get(), query.text()) : Optional.empty();
		}
		return pick.orElse(null);
	}

	/** The words, as a link to a result passes them on: opened from there, the search was answered. */
	public String getWords() {
		return URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
	}

	public int getPages() {
		return (int) Math.min((page.total() + page.size() - 1) / page.size(), org.cmn.portal.search.SearchQuery.MAX_WINDOW / page.size());
	}

	public LibraryQuery getQuery() {
		return query;
	}

	public String getSort() {
		return query.order().name().toLowerCase(java.util.Locale.ROOT);
	}

	public boolean isAsked() {
		return !query.text().isEmpty() || !getChosen().isEmpty();
	}

	/** This search, as a link to another page passes it on. */
	public String getSaved() {
		return URLEncoder.encode(address().whole(), StandardCharsets.UTF_8);
	}

	/** For a sentence: “OAT”, “MAT”. */
	public String getSeveralTerms() {
		return String.join(", ", page.several());
	}

	public SearchAddress getAddress() {
		return address();
	}

	/** Where the results are taken out as a file: what readers see, for curators too. A word that is gone found nothing, and is not asked for again. */
	public String getExport() {
		return "/api/resources/export?" + SearchAddress.of(query.known(library.vocabulary(current.get()))).base().substring(SearchAddress.PATH.length()) + "status=published&";
	}

	public String getBase() {
		return address().base();
	}

	/** The search for what was perhaps meant. */
	public String getMeant() {
		return SearchAddress.of(query.saying(page.didYouMean())).base();
	}

	public String getWithoutSynonyms() {
		return address().withoutSynonyms();
	}

	public String getWithSynonyms() {
		return address().withSynonyms();
	}

	public String getWithoutChoices() {
		return address().withoutChoices();
	}

	private SearchAddress address() {
		return SearchAddress.of(query);
	}
}

package org.cmn.portal.shelf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.library.LibraryPage;
import org.cmn.portal.library.LibraryPage.Choice;
import org.cmn.portal.library.LibraryQuery;
import org.cmn.portal.library.Lookup;
import org.cmn.portal.library.SearchAddress;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Refused;

/** Searches of the library for programs that cannot sign in: whoever shows a member's key reads what that member could. */
@ApplicationScoped
@Transactional
public class Feeds {

	static final int MOST = 50;
	/** Twenty searches, each looked at by three readers every ten minutes. Apart from searching: a reader must not slow its member down. */
	static final Limit FETCHES = new Limit("feed", 60, Duration.ofMinutes(10));

	@Inject
	private FeedStore store;

	@Inject
	private Members members;

	@Inject
	private Lookup lookup;

	@Inject
	private RateLimit rates;

	/**
	 * The best of a search, the newest first. Best before newest: by date alone everything that shares a word with the search
	 * would come in, and nobody reads such a feed.
	 *
	 * @throws Refused not-found for a key that is no active member's with a role; too-many-requests
	 */
	public Feed read(String secret, LibraryQuery query) {
		var key = store.byHash(FeedKey.hash(secret)).orElseThrow(Refused::notFound);
		var actor = members.actor(key.memberId()).orElseThrow(Refused::notFound);
		actor.requireAny(Role.values());
		rates.spend(FETCHES, actor.memberId());
		var page = lookup.best(actor, query, MOST);
		var entries = entries(actor, page);
		return new Feed(actor.locale(), about(query, page, actor.locale()), SearchAddress.of(query).whole(), entries.isEmpty() ? key.madeAt() : entries.get(0).updated(), entries);
	}

	/** What a search asks for, its words first, then its choices; empty for the whole library. */
	public List<String> about(Actor actor, LibraryQuery query) {
		return about(query, lookup.best(actor, query, 1), actor.locale());
	}

	private static List<Feed.Entry> entries(Actor actor, LibraryPage page) {
		if (!page.fits()) {
			return List.of();
		}
		return page.items().stream().map(LibraryPage.Found::card).map(card -> new Feed.Entry(card.id(), card.title(actor.locale()), card.summary(actor.locale()), card.changedAt()))
				.sorted(Comparator.comparing(Feed.Entry::updated).reversed().thenComparing(Feed.Entry::resource)).toList();
	}

	private static List<String> about(LibraryQuery query, LibraryPage page, Locale locale) {
		var about = new ArrayList<String>();
		if (!query.text().isEmpty()) {
			about.add(query.text());
		}
		page.facets().values().forEach(choices -> choices.stream().filter(Choice::chosen).forEach(choice -> about.add(choice.name(locale))));
		return about;
	}
}

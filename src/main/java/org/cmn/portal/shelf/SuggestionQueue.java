package org.cmn.portal.shelf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.library.Lookup;
import org.cmn.portal.library.QueueItem;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.WorkQueue;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.InWords;
import org.cmn.portal.platform.refusal.Ids;

/** Suggested by members, with the name of who did, so that they can be thanked. Opening one begins the new resource, which settles it. */
@ApplicationScoped
class SuggestionQueue implements WorkQueue {

	private static final String CODE = "suggested";

	@Inject
	private ShelfStore store;

	@Inject
	private Suggestions suggestions;

	@Inject
	private Lookup lookup;

	@Inject
	private Members members;

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public int place() {
		return 10;
	}

	@Override
	public long count() {
		return store.openSuggestions();
	}

	@Override
	public List<QueueItem> items(int page, int size) {
		return items(store.openSuggestions((page - 1) * size, size));
	}

	@Override
	public boolean remembers() {
		return true;
	}

	@Override
	public List<QueueItem> settled(int page, int size) {
		return items(store.settledSuggestions((page - 1) * size, size));
	}

	@Override
	public long settledCount() {
		return store.settledSuggestions();
	}

	private List<QueueItem> items(List<Suggestion> some) {
		var names = members.names(some.stream().map(Suggestion::memberId).collect(Collectors.toSet()));
		var known = lookup.anyAt(some.stream().map(suggestion -> suggestion.card().url()).filter(Objects::nonNull).toList());
		return some.stream().map(suggestion -> item(suggestion.card(), names.getOrDefault(suggestion.memberId(), ""), known.get(suggestion.card().url()))).toList();
	}

	/** @param known what has its address already; null for nothing: then opening it begins a new resource */
	private static QueueItem item(SuggestionCard card, String by, ResourceCard known) {
		var why = card.why().equals(card.title()) ? "" : card.why();
		InWords detail = locale -> Texts.in(locale).get("shelf.queue.suggestedBy", by, why)
				+ (known == null ? "" : " · " + Texts.in(locale).get("shelf.queue.known", known.title(locale)));
		var open = known == null ? begin(card) : "/library/resource?id=" + known.id();
		return new QueueItem(card.id().toString(), locale -> card.title(), detail, null, open, known == null ? open : "/library/edit?id=" + known.id());
	}

	private static String begin(SuggestionCard card) {
		var about = Stream.of(Map.entry("url", card.url() == null ? "" : card.url()), Map.entry("title", card.words() == null ? "" : card.words()), Map.entry("queue", CODE), Map.entry("item", card.id().toString())).filter(one -> !one.getValue().isEmpty())
				.map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
		return "/library/edit?" + about;
	}

	@Override
	public boolean resolves() {
		return true;
	}

	@Override
	public void resolve(Actor actor, String id, Long seen) {
		suggestions.settle(actor, Ids.of(id));
	}

	@Override
	public void made(Actor actor, String id) {
		suggestions.made(actor, Ids.of(id));
	}

	@Override
	public void reopen(Actor actor, String id) {
		suggestions.reopen(actor, Ids.of(id));
	}
}

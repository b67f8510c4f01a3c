package org.cmn.portal.links;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * What is known of addresses. Rooms ask for it by address, for many at once; who may ask is theirs to decide, and what
 * goes out to the web is {@link LinkLooking}.
 */
@ApplicationScoped
@Transactional
public class Links {

	/** A page of a queue. */
	public record Page(long total, List<LinkHealth> items) {
	}

	private static final int STRETCH = 1_000;
	private static final int DAY = (int) Duration.ofDays(1).toSeconds();
	/** What somebody has just entered is looked at while they still remember it. */
	private static final int SOON = 60;

	@Inject
	private LinkStore store;

	@Inject
	private Clock clock;

	@Inject
	private Instance<LinkSource> sources;

	@Inject
	private Event<LinkChanged> changed;

	/** Of every address that was asked for, known or not. One statement, so no transaction of its own. */
	@Transactional(TxType.SUPPORTS)
	public Map<String, LinkHealth> health(Collection<String> addresses) {
		var health = new LinkedHashMap<String, LinkHealth>();
		addresses.forEach(address -> health.put(address, LinkHealth.unknown(address)));
		store.health(health.keySet()).forEach(known -> health.put(known.address(), known));
		return health;
	}

	/** The words behind them, as far as they are known. */
	public Map<String, LinkWords> words(Collection<String> addresses) {
		var words = new LinkedHashMap<String, LinkWords>();
		store.texts(addresses).forEach(text -> words.put(text.url(), text.words()));
		return words;
	}

	/** How many wait in each queue, none left out. */
	public Map<LinkQueue, Long> counts() {
		var byState = store.counts();
		var counts = new EnumMap<LinkQueue, Long>(LinkQueue.class);
		for (var queue : LinkQueue.values()) {
			counts.put(queue, queue.states().stream().mapToLong(state -> byState.getOrDefault(state, 0L)).sum());
		}
		return counts;
	}

	/** @param page from 1 */
	public Page waiting(LinkQueue queue, int page, int size) {
		return new Page(counts().get(queue), store.waiting(queue.states(), (page - 1) * size, size).stream().map(Link::health).toList());
	}

	/** Somebody has looked: it is right as it is, until something else is found. An address that nobody uses stays unknown. */
	public LinkHealth confirm(String address) {
		var link = store.findLocked(address);
		link.ifPresent(known -> {
			boolean wasOpen = known.health().isOpen();
			known.confirm(clock.instant());
			if (wasOpen != known.health().isOpen()) {
				changed.fire(new LinkChanged(Set.of(address)));
			}
		});
		return link.map(Link::health).orElseGet(() -> LinkHealth.unknown(address));
	}

	/** Asks the rooms anew whether these are in use: new ones are looked at within a minute or so, others left alone. */
	public void refresh(Collection<String> addresses) {
		var gone = new HashSet<>(addresses);
		for (var source : sources) {
			var used = source.of(addresses);
			used.forEach(one -> gone.remove(one.address()));
			store.inUse(used, clock.instant(), SOON);
		}
		gone.forEach(store::outOfUse);
	}

	/** Asks the rooms for every address that is in use. */
	void count() {
		var now = clock.instant();
		for (var source : sources) {
			for (var some = source.after("", STRETCH); !some.isEmpty(); some = source.after(some.getLast().address(), STRETCH)) {
				store.inUse(some, now, DAY);
			}
		}
		store.outOfUseUnlessCounted(now);
	}

	/** Links to look at, each at another host, which is now kept free for it. */
	List<Known> claim(int most, Duration atTheLongest) {
		var now = clock.instant();
		return store.due(now, most).stream().filter(link -> store.claim(Link.hostOf(link.known().address()), now, now.plus(atTheLongest))).map(Link::known).toList();
	}

	/** An address that no room uses is not kept. */
	Known known(String address) {
		return store.find(address).map(Link::known).orElseGet(() -> new Known(address, "", null, null, null));
	}

	/** Keeps what a look has brought. */
	LinkHealth note(String address, Look look) {
		var now = clock.instant();
		var link = store.findLocked(address);
		if (link.isEmpty()) {
			return LinkHealth.once(address, look.finding().what(), now, look.finding().movedTo() == null ? null : look.finding().movedTo().toString());
		}
		boolean wasOpen = link.get().health().isOpen();
		link.get().noted(look, now);
		boolean says = look.page() != null && !look.page().text().isBlank() && store.keepText(address, look.page(), now);
		if (says || wasOpen != link.get().health().isOpen()) {
			changed.fire(new LinkChanged(Set.of(address)));
		}
		return link.get().health();
	}

	void leave(String host, Duration pace) {
		store.free(host, clock.instant().plus(pace));
	}
}

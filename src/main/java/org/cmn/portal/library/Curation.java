package org.cmn.portal.library;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The curator's workbench: adds, edits, publishes and retires one resource at a time. Every change is kept as a version,
 * with a line in the audit trail, and can be taken back. For everyone else there is nothing here.
 */
@ApplicationScoped
@Transactional
public class Curation {

	@Inject
	private LibraryStore store;

	@Inject
	private Members members;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	@Inject
	private Event<ResourceChanged> changed;

	/**
	 * The curator's list.
	 *
	 * @param status null for all
	 * @param part   of title, address or id, may be empty
	 * @param page   from 1
	 */
	public ManagedPage list(Actor actor, ResourceStatus status, String part, int page, int size) {
		actor.requireAny(Role.CURATOR);
		var number = Math.clamp(page, 1, ManagedPage.LAST);
		var limit = Math.clamp(size, 1, ManagedPage.LARGEST);
		var items = store.list(status, part, (number - 1) * limit, limit).stream().map(ResourceCard::of).toList();
		return new ManagedPage(store.count(status, part), number, limit, items);
	}

	/**
	 * Adds a resource.
	 *
	 * @param id     null to make one from the title
	 * @param status draft, or published at once
	 * @throws Refused with every wrong field
	 */
	public ResourceCard add(Actor actor, String id, ResourceContent given, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		store.lockForAdding();
		var checks = new Checks();
		if (id != null && !ResourceIds.isOne(id)) {
			checks.refuse("id", LibraryReason.NOT_A_RESOURCE_ID);
		} else if (id != null && store.exists(id)) {
			checks.refuse("id", LibraryReason.ID_TAKEN);
		}
		var content = checked(given, id, checks);
		refuseTaken(content, id, checks);
		checks.done();
		var resource = new Resource(id != null ? id : ResourceIds.from(content.get(ResourceField.TITLE), store::exists), content, status, now());
		store.add(resource);
		return done(actor, resource, Deed.ADDED);
	}

	/**
	 * Replaces everything that is said about a resource.
	 *
	 * @param expected the version that the curator saw
	 * @param status   what it becomes by it, null to stay what it is
	 * @throws ChangedMeanwhile when somebody saved a newer one
	 * @throws Refused with every wrong field
	 */
	public ResourceCard edit(Actor actor, String id, long expected, ResourceContent given, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		var resource = store.findLocked(id).orElseThrow(Refused::notFound);
		if (resource.version() != expected) {
			throw new ChangedMeanwhile(ResourceCard.of(resource), given);
		}
		var checks = new Checks();
		var content = checked(given, id, checks);
		if (leadsElsewhere(content, resource.content())) {
			refuseTaken(content, id, checks);
		}
		checks.done();
		var next = status == null ? resource.status() : status;
		return describe(actor, resource, content, next, content.equals(resource.content()) ? Deed.of(next) : Deed.EDITED);
	}

	/**
	 * Publishes a resource, so that everyone sees it; withdraws it, so that it is a draft again; or retires it: it stays in
	 * the database and can be published again. What it is already it becomes without a trace.
	 */
	public ResourceCard become(Actor actor, String id, ResourceStatus status) {
		actor.requireAny(Role.CURATOR);
		var resource = store.findLocked(id).orElseThrow(Refused::notFound);
		if (resource.status() == status) {
			return ResourceCard.of(resource);
		}
		resource.become(status, now());
		return done(actor, resource, Deed.of(status));
	}

	/** Every version of a resource, the newest first, with who made it and what changed. */
	public List<VersionCard> versions(Actor actor, String id) {
		actor.requireAny(Role.CURATOR);
		store.find(id).orElseThrow(Refused::notFound);
		var versions = store.versions(id);
		var names = members.names(versions.stream().map(ResourceVersion::memberId).filter(Objects::nonNull).collect(Collectors.toSet()));
		var cards = new ArrayList<VersionCard>();
		for (int i = 0; i < versions.size(); i++) {
			var version = versions.get(i);
			var before = i + 1 < versions.size() ? versions.get(i + 1).content() : ResourceContent.EMPTY;
			var by = version.memberId() == null ? null : names.get(version.memberId());
			cards.add(new VersionCard(version.number(), version.at(), by, version.deed(), version.status(), version.content(), version.content().differences(before)));
		}
		return cards;
	}

	/** Says again what an older version said, as a new version; the status stays. */
	public ResourceCard bringBack(Actor actor, String id, long number) {
		actor.requireAny(Role.CURATOR);
		var resource = store.findLocked(id).orElseThrow(Refused::notFound);
		var old = store.versions(id).stream().filter(version -> version.number() == number).findFirst().orElseThrow(Refused::notFound);
		return describe(actor, resource, old.content(), resource.status(), Deed.BROUGHT_BACK);
	}

	/**
	 * Makes a resource again what it was before a change, its status too, unless somebody has changed it since.
	 *
	 * @param expected the version that the change made
	 * @param number   the version before it
	 * @throws ChangedMeanwhile when a newer one was saved
	 */
	ResourceCard takeBack(Actor actor, String id, long expected, long number) {
		actor.requireAny(Role.CURATOR);
		var resource = store.findLocked(id).orElseThrow(Refused::notFound);
		var old = store.versions(id).stream().filter(version -> version.number() == number).findFirst().orElseThrow(Refused::notFound);
		if (resource.version() != expected) {
			throw new ChangedMeanwhile(ResourceCard.of(resource), old.content());
		}
		return describe(actor, resource, old.content(), old.status(), Deed.BROUGHT_BACK);
	}

	private ResourceCard describe(Actor actor, Resource resource, ResourceContent content, ResourceStatus status, Deed deed) {
		if (content.equals(resource.content()) && status == resource.status()) {
			return ResourceCard.of(resource);
		}
		resource.describe(content, now());
		resource.become(status, now());
		return done(actor, resource, deed);
	}

	private ResourceCard done(Actor actor, Resource resource, Deed deed) {
		store.keepVersion(resource, deed, actor.memberId());
		audit.record(actor, "resource." + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'), "resource:" + resource.id());
		changed.fire(new ResourceChanged(Set.of(resource.id())));
		return ResourceCard.of(resource);
	}

	private ResourceContent checked(ResourceContent given, String id, Checks checks) {
		var content = new ContentCheck(store.vocabulary(), now().atOffset(ZoneOffset.UTC).getYear(), checks).check(given);
		var predecessor = content.get(ResourceField.SUCCESSOR_OF);
		if (predecessor != null && predecessor.equals(id)) {
			checks.refuse(ResourceField.SUCCESSOR_OF.code(), LibraryReason.FOLLOWS_ITSELF);
		} else if (predecessor != null && !store.exists(predecessor)) {
			checks.refuse(ResourceField.SUCCESSOR_OF.code(), LibraryReason.NO_SUCH_RESOURCE, predecessor);
		}
		return content;
	}

	/** What shares an address from before may keep it. */
	private static boolean leadsElsewhere(ResourceContent content, ResourceContent before) {
		var url = content.get(ResourceField.URL);
		return url != null && !DuplicateKey.of(url).equals(DuplicateKey.of(before.get(ResourceField.URL)));
	}

	/** The same address twice would be two cards for one thing, each half kept. In whichever state it is, it is there to be edited. */
	private void refuseTaken(ResourceContent content, String id, Checks checks) {
		var url = content.get(ResourceField.URL);
		if (url != null) {
			store.addresses().others(DuplicateKey.of(url), id).stream().findFirst().flatMap(store::find)
					.ifPresent(other -> checks.refuse(ResourceField.URL.code(), LibraryReason.ADDRESS_TAKEN, other.content().get(ResourceField.TITLE), other.id()));
		}
	}

	private Instant now() {
		return clock.instant();
	}
}

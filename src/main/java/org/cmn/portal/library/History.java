package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Refused;

/** What resources were, for curators: every version with who made it, when, and what it changed. */
@ApplicationScoped
@Transactional
public class History {

	@Inject
	private LibraryStore store;

	@Inject
	private Members members;

	/** Every version of a resource, the newest first. */
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
}

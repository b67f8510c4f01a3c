package org.cmn.portal.library;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.audit.Audit;

/** What belongs to every change of a word: written at once, a line in the audit trail, and the facts for those who must hear. */
@ApplicationScoped
class WordKeeping {

	@Inject
	private VocabularyStore store;

	@Inject
	private Audit audit;

	@Inject
	private Event<Object> facts;

	/** @param touched the resources that read otherwise now */
	void keep(Actor actor, Facet list, String subject, WordDeed deed, Collection<String> touched) {
		store.flush();
		audit.record(actor, "vocabulary." + deed.name().toLowerCase(Locale.ROOT), list.code() + ":" + subject);
		facts.fire(new VocabularyChanged(list));
		if (!touched.isEmpty()) {
			facts.fire(new ResourceChanged(new HashSet<>(touched)));
		}
	}

	/** The word and all that stand under it: what has these is found under it too. */
	Set<String> withNarrower(Facet list, String code) {
		var vocabulary = store.vocabulary();
		var codes = new LinkedHashSet<String>(Set.of(code));
		vocabulary.list(list).stream().map(Term::code).filter(other -> vocabulary.withWider(list, Set.of(other)).contains(code)).forEach(codes::add);
		return codes;
	}
}

package org.cmn.portal.library.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.CollectionCard;
import org.cmn.portal.library.Collections;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;

/** All starter kits that the reader may see. */
@Named
@RequestScoped
public class CollectionsPage {

	@Inject
	private CurrentActor current;

	@Inject
	private Collections collections;

	private List<CollectionCard> cards;

	/** Runs before the page is shown. */
	public void load() {
		cards = collections.list(current.get());
	}

	public List<CollectionCard> getCards() {
		return cards;
	}

	public boolean isCurator() {
		return current.get().is(Role.CURATOR);
	}
}

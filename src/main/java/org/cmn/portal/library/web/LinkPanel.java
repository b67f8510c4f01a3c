package org.cmn.portal.library.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.LinkCare;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.links.LinkHealth;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Notices;

/** On the page of a resource: what is known of its link, and what a curator does about it. */
@Named
@ViewScoped
public class LinkPanel implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Library library;

	@Inject
	private transient LinkCare care;

	private transient LinkHealth known;

	/** Read once for each time that the page is shown. */
	public LinkHealth health(ResourceCard card) {
		if (known == null) {
			known = care.health(card);
		}
		return known;
	}

	public void check(String id) {
		known = care.check(current.get(), id);
		Notices.say("library.link.looked", known.state().name());
		if (!library.card(current.get(), id).isPublished()) {
			Notices.say("library.link.lookedOnce");
		}
	}

	public void confirm(String id) {
		known = care.confirm(current.get(), id);
		Notices.say("library.link.confirmed");
	}

	/** The page comes anew: it shows another address now. */
	public String replace(String id) {
		care.replace(current.get(), id);
		Notices.say("library.link.replaced");
		return "/library/resource?faces-redirect=true&id=" + library.card(current.get(), id).id();
	}
}

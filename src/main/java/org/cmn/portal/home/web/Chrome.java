package org.cmn.portal.home.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;

/** The frame around every page: who is signed in, where they may go, what waits for them. */
@Named
@RequestScoped
public class Chrome {

	/** As many fit at the bottom of a phone; the others are in the account menu there. */
	private static final int AT_THE_BOTTOM = 4;

	@Inject
	private HttpServletRequest request;

	@Inject
	private CurrentActor current;

	@Inject
	private Conversations conversations;

	public boolean isSignedIn() {
		return current.find().isPresent();
	}

	public String getName() {
		return current.find().map(Actor::name).orElse("");
	}

	/** Whose browser this is now: what it keeps is kept under this name. */
	public String getMember() {
		return current.find().map(actor -> actor.memberId().toString()).orElse("");
	}

	public List<Section> getSections() {
		return current.find().map(Section::openTo).orElse(List.of());
	}

	public List<Section> getRest() {
		var all = getSections();
		return all.subList(Math.min(AT_THE_BOTTOM, all.size()), all.size());
	}

	public long getUnread() {
		return conversations.unread();
	}

	/** This page's path and query, as the address bar shows them. */
	public String getHere() {
		var forwarded = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
		var query = request.getQueryString();
		return (forwarded == null ? request.getRequestURI() : forwarded) + (query == null ? "" : "?" + query);
	}
}

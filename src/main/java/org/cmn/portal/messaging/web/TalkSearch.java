package org.cmn.portal.messaging.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.MessageHit;
import org.cmn.portal.messaging.MessageSearch;

/**
 * The page {@code /messages/search}: what the reader's own conversations say of something. What is looked for is sent in the
 * body of a request, never in an address, which stays in histories and logs.
 */
@Named
@RequestScoped
public class TalkSearch {

	/** So many messages stand under one that was found, when it is opened. */
	private static final int BELOW = 20;

	@Inject
	private CurrentActor current;

	@Inject
	private MessageSearch search;

	private String text;
	private List<MessageHit> hits;

	public void find() {
		hits = search.find(current.get(), text);
	}

	/** Null before anything was looked for. */
	public List<MessageHit> getHits() {
		return hits;
	}

	public boolean isAll() {
		return hits == null || hits.size() < MessageSearch.MOST;
	}

	/** Where the page has to begin from its end for a message to be on it. */
	public long below(MessageHit hit) {
		return hit.seq() + BELOW;
	}

	public String getText() {
		return text;
	}

	public void setText(String text) {
		this.text = text;
	}
}

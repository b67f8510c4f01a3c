package org.cmn.portal.shelf.web;

import java.io.Serializable;
import java.util.Objects;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.SearchAddress;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.shelf.FeedAddress;
import org.cmn.portal.shelf.FeedKeyCard;
import org.cmn.portal.shelf.FeedKeys;
import org.cmn.portal.shelf.Feeds;

/** The secret address of a search's feed: made, shown, replaced, ended. */
@Named
@ViewScoped
public class FeedPage implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final String AGAIN = "/shelf/feed?faces-redirect=true&includeViewParams=true";

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient FeedKeys keys;

	@Inject
	private transient Feeds feeds;

	@Inject
	private transient Settings settings;

	private transient FeedKeyCard card;
	private transient String about;
	private String address;

	/** Runs before the page is shown. */
	public void load() {
		card = keys.find(current.get()).orElse(null);
	}

	public String make() {
		keys.make(current.get());
		Notices.say("shelf.feed.ready");
		return AGAIN;
	}

	public String renew() {
		keys.make(current.get());
		Notices.say("shelf.feed.renewed");
		return AGAIN;
	}

	/** Ended already, in another window: then it is as it should be. */
	public String end() {
		if (keys.find(current.get()).isPresent()) {
			keys.end(current.get());
		}
		Notices.say("shelf.feed.ended");
		return AGAIN;
	}

	/** Null for none. */
	public FeedKeyCard getCard() {
		if (card == null) {
			load();
		}
		return card;
	}

	/** Where a feed reader finds this search. */
	public String getWhere() {
		return FeedAddress.of(settings.baseUrl(), getCard().secret(), SearchAddress.read(search()));
	}

	/** The words and choices of the search; empty for the whole library. */
	public String getAbout() {
		if (about == null) {
			about = String.join(", ", feeds.about(current.get(), SearchAddress.read(search())));
		}
		return about;
	}

	/** Where the search stands, to go back to. */
	public String getBack() {
		return SearchAddress.of(SearchAddress.read(search())).whole();
	}

	private String search() {
		return Objects.requireNonNullElse(address, "");
	}

	public String getAddress() {
		return address;
	}

	public void setAddress(String address) {
		this.address = address;
	}
}

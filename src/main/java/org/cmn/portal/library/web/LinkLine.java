package org.cmn.portal.library.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.LibraryPage;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.library.LinkCare;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.links.LinkHealth;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.time.Zones;

/** What readers are told of a link, in a few words: when somebody last tried the door, or that it did not open. */
@Named
@RequestScoped
public class LinkLine {

	@Inject
	private CurrentActor current;

	@Inject
	private LinkCare care;

	@Inject
	private Language language;

	@Inject
	private Zones zones;

	@Inject
	private Clock clock;

	private LibraryPage asked;
	private Map<String, LinkHealth> known = Map.of();

	/** Of all on one page, with one query however often the page asks. */
	public Map<String, LinkHealth> of(LibraryPage page) {
		if (asked != page) {
			known = care.health(page.items().stream().map(Found::card).toList());
			asked = page;
		}
		return known;
	}

	/** Empty as long as nobody has looked. */
	public String words(Map<String, LinkHealth> health, ResourceCard card) {
		return health == null ? "" : words(health.get(card.get(ResourceField.URL)));
	}

	public String words(LinkHealth health) {
		if (health == null || health.checkedAt() == null) {
			return "";
		}
		var zone = current.get().zone();
		long days = ChronoUnit.DAYS.between(zones.local(health.checkedAt(), zone).toLocalDate(), zones.local(clock.instant(), zone).toLocalDate());
		return Texts.in(language.getLocale()).get(health.isOpen() ? "library.link.checked" : "library.link.notReached", Math.max(0, days));
	}

	/** For curators: what lies behind a state that does not say it itself; empty where it does. */
	public String why(LinkHealth health) {
		var texts = Texts.in(language.getLocale());
		if (health == null) {
			return "";
		}
		return health.isTriedAgain() ? texts.get("library.link.lastTry", texts.of(health.found()), health.failures()) : health.isGoneForGood() ? texts.get("library.link.goneForGood") : "";
	}

	/** Whether the words say that it did not open. */
	public boolean closed(Map<String, LinkHealth> health, ResourceCard card) {
		var one = health == null ? null : health.get(card.get(ResourceField.URL));
		return one != null && !one.isOpen();
	}

	public LinkHealth ofOne(ResourceCard card) {
		return care.health(List.of(card)).get(card.get(ResourceField.URL));
	}
}

package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.History;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.VersionCard;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;

/** What a resource was: every version, two of them side by side, and the way back to any of them. */
@Named
@ViewScoped
public class VersionsPage implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Library library;

	@Inject
	private transient Curation curation;

	@Inject
	private transient History history;

	@Inject
	private transient Language language;

	private String id;
	private Long older;
	private Long newer;
	private transient List<VersionCard> versions;

	/** Runs before the page is shown. Unless told otherwise compares the last two. */
	public void load() {
		versions = history.versions(current.get(), id == null ? "" : id);
		newer = newer != null ? newer : versions.isEmpty() ? null : Long.valueOf(versions.get(0).number());
		older = older != null ? older : versions.size() < 2 ? null : Long.valueOf(versions.get(1).number());
	}

	public String bringBack(long number) {
		var back = curation.bringBack(current.get(), id, number);
		Notices.say("library.versions.broughtBack", Long.toString(number), back.status().name());
		return "/library/versions?faces-redirect=true&id=" + id;
	}

	/** Empty when there are no two versions to compare, or nothing differs in what they say. */
	public List<Difference> getDifferences() {
		return older == null || newer == null ? List.of() : Difference.between(content(older), content(newer), new Names(library.vocabulary(current.get()), language.getLocale()));
	}

	/** Each of the two and its state, for a sentence; empty when they have the same. */
	public List<Object> getStates() {
		var one = older == null ? null : version(older).map(VersionCard::status).orElse(null);
		var other = newer == null ? null : version(newer).map(VersionCard::status).orElse(null);
		var texts = Texts.in(language.getLocale());
		return one == null || other == null || one == other ? List.of() : List.of(older, texts.of(one), newer, texts.of(other));
	}

	private ResourceContent content(long number) {
		return version(number).map(VersionCard::content).orElse(ResourceContent.EMPTY);
	}

	private Optional<VersionCard> version(long number) {
		return getVersions().stream().filter(version -> version.number() == number).findFirst();
	}

	public List<VersionCard> getVersions() {
		if (versions == null) {
			load();
		}
		return versions;
	}

	public String getTitle() {
		return library.card(current.get(), id).title(language.getLocale());
	}

	public String getId() {
		return id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public Long getOlder() {
		return older;
	}

	public void setOlder(Long older) {
		this.older = older;
	}

	public Long getNewer() {
		return newer;
	}

	public void setNewer(Long newer) {
		this.newer = newer;
	}
}

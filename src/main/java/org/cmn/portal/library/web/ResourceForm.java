package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.ChangedMeanwhile;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;

/** Adding and editing a resource. When somebody else saved meanwhile, both texts are on the page and the curator chooses. */
@Named
@ViewScoped
public class ResourceForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Library library;

	@Inject
	private transient Language language;

	@Inject
	private transient Curation curation;

	private String id;
	private long version;
	private ResourceStatus status = ResourceStatus.DRAFT;
	private Map<String, Object> values;
	private List<String> topics = new ArrayList<>();
	private List<String> professions = new ArrayList<>();
	private List<String> places = new ArrayList<>();
	private transient ResourceCard theirs;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		current.get().requireAny(Role.CURATOR);
		if (values == null) {
			values = new HashMap<>();
			if (id != null) {
				take(library.card(current.get(), id));
			} else {
				values.put(ResourceField.LANGUAGE.code(), "en");
			}
		}
	}

	private void take(ResourceCard card) {
		version = card.version();
		status = card.status();
		values.clear();
		card.content().values().forEach((field, value) -> values.put(field.code(), isFlag(field) ? (Object) "yes".equals(value) : isDay(field) ? card.content().day(field) : value));
		topics = new ArrayList<>(card.topics());
		professions = new ArrayList<>(card.professions());
		places = new ArrayList<>(card.places());
	}

	public String save() {
		return save(status);
	}

	public String saveAsDraft() {
		return save(ResourceStatus.DRAFT);
	}

	public String saveAndSendToReview() {
		return save(ResourceStatus.IN_REVIEW);
	}

	public String saveAndPublish() {
		return save(ResourceStatus.PUBLISHED);
	}

	private String save(ResourceStatus next) {
		try {
			var card = id == null ? curation.add(current.get(), null, content(), next) : curation.edit(current.get(), id, version, content(), next);
			Notices.say(card.isPublished() ? "library.edit.published" : "library.edit.saved");
			return "/library/resource?faces-redirect=true&id=" + card.id();
		} catch (ChangedMeanwhile conflict) {
			theirs = conflict.current();
			return null;
		}
	}

	/** Saves what stands in the form over what the other one saved. */
	public String saveOver() {
		version = library.card(current.get(), id).version();
		return save(status);
	}

	/** Drops what stands in the form and goes on from what the other one saved. */
	public void takeTheirs() {
		take(library.card(current.get(), id));
	}

	private ResourceContent content() {
		var content = ResourceContent.EMPTY;
		for (var value : values.entrySet()) {
			if (value.getValue() != null) {
				content = content.with(ResourceField.of(value.getKey()).orElseThrow(), value.getValue() instanceof Boolean yes ? yes ? "yes" : "no" : value.getValue().toString());
			}
		}
		return content.with(ResourceField.TOPICS, String.join(";", topics)).with(ResourceField.PROFESSIONS, String.join(";", professions))
				.with(ResourceField.PLACES, String.join(";", places));
	}

	private static boolean isFlag(ResourceField field) {
		return field == ResourceField.VERIFIED || field == ResourceField.REVIEWED || field == ResourceField.CONFLICT_OF_INTEREST;
	}

	private static boolean isDay(ResourceField field) {
		return field == ResourceField.REVIEWED_AT || field == ResourceField.REVIEW_DUE;
	}

	/** Null unless somebody else saved meanwhile: the fields that differ, theirs and yours. */
	public List<Difference> getConflict() {
		return theirs == null ? null : Difference.between(theirs.content(), content(), new Names(library.vocabulary(current.get()), language.getLocale()));
	}

	public boolean isNew() {
		return id == null;
	}

	public boolean isDraft() {
		return status == ResourceStatus.DRAFT;
	}

	public boolean isInReview() {
		return status == ResourceStatus.IN_REVIEW;
	}

	public Map<String, Object> getValues() {
		return values;
	}

	public List<String> getTopics() {
		return topics;
	}

	public void setTopics(List<String> topics) {
		this.topics = topics;
	}

	public List<String> getProfessions() {
		return professions;
	}

	public void setProfessions(List<String> professions) {
		this.professions = professions;
	}

	public List<String> getPlaces() {
		return places;
	}

	public void setPlaces(List<String> places) {
		this.places = places;
	}

	public String getId() {
		return id;
	}

	public void setId(String id) {
		this.id = id;
	}

	/** Which state of the record the form was made from: the browser gives a kept draft back to no other. */
	public long getVersion() {
		return version;
	}
}

package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.ChangedMeanwhile;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.Duplicates;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.library.Workbench;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.refusal.Refused;

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

	@Inject
	private transient Workbench workbench;

	@Inject
	private transient Duplicates duplicates;

	private String id;
	private String title;
	private String address;
	private long version;
	private ResourceStatus status = ResourceStatus.DRAFT;
	private Map<String, Object> values;
	private List<String> topics = new ArrayList<>();
	private List<String> professions = new ArrayList<>();
	private List<String> places = new ArrayList<>();
	private transient ResourceCard theirs;
	private transient List<ResourceCard> alike = List.of();
	private ResourceStatus wanted;
	private String takenBy;
	private final QueuePlace from = new QueuePlace();

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		current.get().requireAny(Role.CURATOR);
		if (values == null) {
			values = new HashMap<>();
			if (id != null) {
				take(library.card(current.get(), id));
			} else {
				values.put(ResourceField.LANGUAGE.code(), "en");
				values.put(ResourceField.TITLE.code(), title);
				values.put(ResourceField.URL.code(), address);
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

	/** Saves although something of nearly the same name is there. */
	public String saveAnyway() {
		return write(wanted);
	}

	private String save(ResourceStatus next) {
		wanted = next;
		alike = namedAnew() ? duplicates.find(current.get(), id, null, titles()).alike() : List.of();
		return alike.isEmpty() ? write(next) : null;
	}

	/** A name that was there before needs no second thought. */
	private boolean namedAnew() {
		return id == null || !titles().equals(titles(library.card(current.get(), id).content()));
	}

	private List<String> titles() {
		return titles(content());
	}

	private static List<String> titles(ResourceContent content) {
		return Arrays.asList(content.get(ResourceField.TITLE), content.get(ResourceField.TITLE_FR));
	}

	private String write(ResourceStatus next) {
		takenBy = null;
		try {
			var card = id == null ? workbench.make(current.get(), from.getQueue(), from.getItem(), content(), next) : curation.edit(current.get(), id, version, content(), next);
			Notices.say(card.isPublished() ? "library.edit.published" : "library.edit.saved");
			return from.isKnown() ? from.outcome() + (isNew() && from.getItem() != null ? from.madeOf() : "") : "/library/resource?faces-redirect=true&id=" + card.id();
		} catch (ChangedMeanwhile conflict) {
			theirs = conflict.current();
			return null;
		} catch (Refused refused) {
			takenBy = refused.fields().stream().filter(field -> field.reason() == LibraryReason.ADDRESS_TAKEN).map(field -> field.arguments().get(1).toString()).findFirst().orElse(null);
			throw refused;
		}
	}

	/** Saves what stands in the form over what the other one saved. */
	public String saveOver() {
		version = library.card(current.get(), id).version();
		return write(status);
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

	/** Those of nearly the same name, when saving waits for a second thought. */
	public List<ResourceCard> getAlike() {
		return alike == null ? List.of() : alike;
	}

	/** Null, or the id of the resource that has this address. */
	public String getTakenBy() {
		return takenBy;
	}

	/** The queue of the workbench that one came from: saving and leaving lead back to it. */
	public QueuePlace getFrom() {
		return from;
	}

	/** Where leaving leads. */
	public String getLeave() {
		return from.isKnown() ? from.address() : isNew() ? "/library/curate" : "/library/resource?id=" + id;
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

	public String getTitle() {
		return title;
	}

	/** What a new resource may be called: from a search that found nothing. */
	public void setTitle(String title) {
		this.title = title;
	}

	public String getAddress() {
		return address;
	}

	/** Where a new resource may be found: from a suggestion. */
	public void setAddress(String address) {
		this.address = address;
	}

	/** What the browser keeps a draft of this form under; new resources that begin differently are told apart. */
	public String getDraftKey() {
		return id != null ? id : "new:" + (address == null ? "" : address) + ":" + (title == null ? "" : title);
	}

	/** Which state of the record the form was made from: the browser gives a kept draft back to no other. */
	public long getVersion() {
		return version;
	}
}

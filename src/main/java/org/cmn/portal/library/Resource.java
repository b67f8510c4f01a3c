package org.cmn.portal.library;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A link that somebody vouches for. Born as a draft or published at once, edited any number of times, retired when it
 * has had its day and published again when that was too soon. Never deleted. After every change the room keeps what it
 * was as a {@link ResourceVersion} of the same number.
 */
@Entity
@Table(name = "resource")
class Resource {

	@Id
	private String id;

	private String title;

	@Column(name = "title_fr")
	private String titleFr;

	private String url;

	private String organisation;

	private String kind;

	private String summary;

	@Column(name = "summary_fr")
	private String summaryFr;

	@ElementCollection
	@CollectionTable(name = "resource_topic", joinColumns = @JoinColumn(name = "resource_id"))
	@Column(name = "topic")
	private Set<String> topics = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "resource_profession", joinColumns = @JoinColumn(name = "resource_id"))
	@Column(name = "profession")
	private Set<String> professions = new LinkedHashSet<>();

	private String jurisdiction;

	private String language;

	private String phone;

	private String hours;

	private String cost;

	@Column(name = "published_year")
	private Integer publishedYear;

	@Column(name = "owner_note")
	private String ownerNote;

	@Column(name = "successor_of")
	private String successorOf;

	private boolean verified;

	private boolean reviewed;

	@Enumerated(EnumType.STRING)
	private ResourceStatus status;

	@Column(name = "created_at")
	private Instant createdAt;

	@Column(name = "changed_at")
	private Instant changedAt;

	@Version
	private long version;

	protected Resource() {
	}

	Resource(String id, ResourceContent content, ResourceStatus status, Instant now) {
		this.id = id;
		this.status = status;
		createdAt = now;
		describe(content, now);
	}

	/** Whatever was said before is replaced. */
	void describe(ResourceContent content, Instant now) {
		title = content.get(ResourceField.TITLE);
		titleFr = content.get(ResourceField.TITLE_FR);
		url = content.get(ResourceField.URL);
		organisation = content.get(ResourceField.ORGANISATION);
		kind = content.get(ResourceField.KIND);
		summary = content.get(ResourceField.SUMMARY);
		summaryFr = content.get(ResourceField.SUMMARY_FR);
		replace(topics, content.codes(ResourceField.TOPICS));
		replace(professions, content.codes(ResourceField.PROFESSIONS));
		jurisdiction = content.get(ResourceField.JURISDICTION);
		language = content.get(ResourceField.LANGUAGE);
		phone = content.get(ResourceField.PHONE);
		hours = content.get(ResourceField.HOURS);
		cost = content.get(ResourceField.COST);
		publishedYear = content.year();
		ownerNote = content.get(ResourceField.OWNER_NOTE);
		successorOf = content.get(ResourceField.SUCCESSOR_OF);
		verified = content.is(ResourceField.VERIFIED);
		reviewed = content.is(ResourceField.REVIEWED);
		changedAt = now;
	}

	void become(ResourceStatus next, Instant now) {
		status = next;
		changedAt = now;
	}

	ResourceContent content() {
		var values = new EnumMap<ResourceField, String>(ResourceField.class);
		values.put(ResourceField.TITLE, title);
		values.put(ResourceField.TITLE_FR, titleFr);
		values.put(ResourceField.URL, url);
		values.put(ResourceField.ORGANISATION, organisation);
		values.put(ResourceField.KIND, kind);
		values.put(ResourceField.SUMMARY, summary);
		values.put(ResourceField.SUMMARY_FR, summaryFr);
		values.put(ResourceField.TOPICS, String.join(";", new TreeSet<>(topics)));
		values.put(ResourceField.PROFESSIONS, String.join(";", new TreeSet<>(professions)));
		values.put(ResourceField.JURISDICTION, jurisdiction);
		values.put(ResourceField.LANGUAGE, language);
		values.put(ResourceField.PHONE, phone);
		values.put(ResourceField.HOURS, hours);
		values.put(ResourceField.COST, cost);
		values.put(ResourceField.PUBLISHED_YEAR, publishedYear == null ? null : publishedYear.toString());
		values.put(ResourceField.OWNER_NOTE, ownerNote);
		values.put(ResourceField.SUCCESSOR_OF, successorOf);
		values.put(ResourceField.VERIFIED, yesOrNo(verified));
		values.put(ResourceField.REVIEWED, yesOrNo(reviewed));
		return new ResourceContent(values);
	}

	private static void replace(Set<String> codes, Iterable<String> by) {
		var wanted = new LinkedHashSet<String>();
		by.forEach(wanted::add);
		codes.retainAll(wanted);
		codes.addAll(wanted);
	}

	private static String yesOrNo(boolean yes) {
		return yes ? "yes" : "no";
	}

	String id() {
		return id;
	}

	ResourceStatus status() {
		return status;
	}

	Instant createdAt() {
		return createdAt;
	}

	Instant changedAt() {
		return changedAt;
	}

	long version() {
		return version;
	}
}

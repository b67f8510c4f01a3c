package org.cmn.portal.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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

	private String steward;

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

	@ElementCollection
	@CollectionTable(name = "resource_place", joinColumns = @JoinColumn(name = "resource_id"))
	@Column(name = "place")
	private Set<String> places = new LinkedHashSet<>();

	private String jurisdiction;

	private String language;

	private String counterpart;

	private String phone;

	private String hours;

	@Column(name = "hours_fr")
	private String hoursFr;

	private String cost;

	@Column(name = "published_year")
	private Integer publishedYear;

	private String credits;

	@Column(name = "session_id")
	private String sessionId;

	@Column(name = "conflict_of_interest")
	private boolean conflictOfInterest;

	@Column(name = "conflict_note")
	private String conflictNote;

	private String provenance;

	@Column(name = "owner_note")
	private String ownerNote;

	@Column(name = "successor_of")
	private String successorOf;

	private boolean verified;

	private boolean reviewed;

	@Column(name = "reviewed_at")
	private LocalDate reviewedAt;

	@Column(name = "reviewed_by")
	private String reviewedBy;

	/** Null where the review came in from elsewhere. Written by the store: EclipseLink takes nothing for a text. */
	@Column(insertable = false, updatable = false)
	@Convert(converter = MemberIdConverter.class)
	private UUID reviewer;

	@Column(name = "review_due")
	private LocalDate reviewDue;

	@Enumerated(EnumType.STRING)
	private ResourceStatus status;

	/** While it is in review: whose text it is. */
	@Column(name = "sent_by", insertable = false, updatable = false)
	@Convert(converter = MemberIdConverter.class)
	private UUID sentBy;

	@Column(name = "created_at")
	private Instant createdAt;

	@Column(name = "changed_at")
	private Instant changedAt;

	@Version
	private long version;

	protected Resource() {
	}

	Resource(String id, ResourceContent content, Instant now) {
		this.id = id;
		status = ResourceStatus.DRAFT;
		createdAt = now;
		describe(content, now);
	}

	/** Whatever was said before is replaced. */
	void describe(ResourceContent content, Instant now) {
		title = content.get(ResourceField.TITLE);
		titleFr = content.get(ResourceField.TITLE_FR);
		url = content.get(ResourceField.URL);
		organisation = content.get(ResourceField.ORGANISATION);
		steward = content.get(ResourceField.STEWARD);
		kind = content.get(ResourceField.KIND);
		summary = content.get(ResourceField.SUMMARY);
		summaryFr = content.get(ResourceField.SUMMARY_FR);
		replace(topics, content.codes(ResourceField.TOPICS));
		replace(professions, content.codes(ResourceField.PROFESSIONS));
		replace(places, content.codes(ResourceField.PLACES));
		jurisdiction = content.get(ResourceField.JURISDICTION);
		language = content.get(ResourceField.LANGUAGE);
		counterpart = content.get(ResourceField.COUNTERPART);
		phone = content.get(ResourceField.PHONE);
		hours = content.get(ResourceField.HOURS);
		hoursFr = content.get(ResourceField.HOURS_FR);
		cost = content.get(ResourceField.COST);
		publishedYear = content.year();
		credits = content.get(ResourceField.CREDITS);
		sessionId = content.get(ResourceField.SESSION_ID);
		conflictOfInterest = content.is(ResourceField.CONFLICT_OF_INTEREST);
		conflictNote = content.get(ResourceField.CONFLICT_NOTE);
		provenance = content.get(ResourceField.PROVENANCE);
		ownerNote = content.get(ResourceField.OWNER_NOTE);
		successorOf = content.get(ResourceField.SUCCESSOR_OF);
		verified = content.is(ResourceField.VERIFIED);
		review(content.is(ResourceField.REVIEWED), content.day(ResourceField.REVIEWED_AT), content.get(ResourceField.REVIEWED_BY));
		reviewDue = content.day(ResourceField.REVIEW_DUE);
		changedAt = now;
	}

	/** Another review than the one that is known came in from elsewhere. */
	private void review(boolean isReviewed, LocalDate day, String by) {
		if (!Objects.equals(day, reviewedAt) || !Objects.equals(by, reviewedBy)) {
			reviewer = null;
		}
		reviewed = isReviewed;
		reviewedAt = day;
		reviewedBy = by;
	}

	/** Read and found good, today. */
	void reviewed(UUID memberId, String name, LocalDate today, LocalDate due, Instant now) {
		reviewed = true;
		reviewer = memberId;
		reviewedBy = name;
		reviewedAt = today;
		reviewDue = due;
		changedAt = now;
	}

	/** @param memberId whose doing it is: a text in review is the last writer's until somebody else publishes it */
	void become(ResourceStatus next, UUID memberId, Instant now) {
		status = next;
		sentBy = next == ResourceStatus.IN_REVIEW ? memberId : null;
		changedAt = now;
	}

	/** @param other null for none any more */
	void pairWith(String other, Instant now) {
		counterpart = other;
		changedAt = now;
	}

	ResourceContent content() {
		var values = new EnumMap<ResourceField, String>(ResourceField.class);
		values.put(ResourceField.TITLE, title);
		values.put(ResourceField.TITLE_FR, titleFr);
		values.put(ResourceField.URL, url);
		values.put(ResourceField.ORGANISATION, organisation);
		values.put(ResourceField.STEWARD, steward);
		values.put(ResourceField.KIND, kind);
		values.put(ResourceField.SUMMARY, summary);
		values.put(ResourceField.SUMMARY_FR, summaryFr);
		values.put(ResourceField.TOPICS, String.join(";", new TreeSet<>(topics)));
		values.put(ResourceField.PROFESSIONS, String.join(";", new TreeSet<>(professions)));
		values.put(ResourceField.PLACES, String.join(";", new TreeSet<>(places)));
		values.put(ResourceField.JURISDICTION, jurisdiction);
		values.put(ResourceField.LANGUAGE, language);
		values.put(ResourceField.COUNTERPART, counterpart);
		values.put(ResourceField.PHONE, phone);
		values.put(ResourceField.HOURS, hours);
		values.put(ResourceField.HOURS_FR, hoursFr);
		values.put(ResourceField.COST, cost);
		values.put(ResourceField.PUBLISHED_YEAR, publishedYear == null ? null : publishedYear.toString());
		values.put(ResourceField.CREDITS, credits);
		values.put(ResourceField.SESSION_ID, sessionId);
		values.put(ResourceField.CONFLICT_OF_INTEREST, conflictOfInterest ? "yes" : null);
		values.put(ResourceField.CONFLICT_NOTE, conflictNote);
		values.put(ResourceField.PROVENANCE, provenance);
		values.put(ResourceField.OWNER_NOTE, ownerNote);
		values.put(ResourceField.SUCCESSOR_OF, successorOf);
		values.put(ResourceField.VERIFIED, yesOrNo(verified));
		values.put(ResourceField.REVIEWED, yesOrNo(reviewed));
		values.put(ResourceField.REVIEWED_AT, Objects.toString(reviewedAt, null));
		values.put(ResourceField.REVIEWED_BY, reviewedBy);
		values.put(ResourceField.REVIEW_DUE, Objects.toString(reviewDue, null));
		return new ResourceContent(values);
	}

	private static void replace(Set<String> codes, List<String> by) {
		codes.retainAll(by);
		codes.addAll(by);
	}

	private static String yesOrNo(boolean yes) {
		return yes ? "yes" : "no";
	}

	String id() {
		return id;
	}

	String kind() {
		return kind;
	}

	String counterpart() {
		return counterpart;
	}

	UUID reviewer() {
		return reviewer;
	}

	/** Null unless it is in review, and where the portal itself sent it. */
	UUID sentBy() {
		return sentBy;
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

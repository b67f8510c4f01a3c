package org.cmn.portal.library.api;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.ResourceView;

/**
 * A resource for clients; the names are those of the import.
 *
 * @param supersededBy the ids of those that follow it; in lists the first of them; absent for none
 * @param highlight why it was found: safe HTML whose only tag is {@code <mark>}; absent outside a search
 * @param score     how well it fits, comparable within one search only
 * @param usedInConversations in how many conversations it was sent as a card, never in whose; absent in lists
 * @param health    what is known of the address; absent where nothing was asked
 */
public record ResourceJson(String id, String title, @JsonbProperty("title_fr") String titleFr, String url, String organisation, String steward, String summary,
		@JsonbProperty("summary_fr") String summaryFr, String kind, List<String> topics, List<String> professions, List<String> places, String jurisdiction, List<String> language,
		String counterpart,
		String phone, String hours, @JsonbProperty("hours_fr") String hoursFr, String cost, @JsonbProperty("published_year") Integer publishedYear, String credits,
		@JsonbProperty("session_id") String sessionId, @JsonbProperty("conflict_of_interest") boolean conflictOfInterest, @JsonbProperty("conflict_note") String conflictNote,
		String provenance, @JsonbProperty("owner_note") String ownerNote,
		@JsonbProperty("successor_of") String successorOf, @JsonbProperty("superseded_by") List<String> supersededBy, boolean verified, boolean reviewed,
		@JsonbProperty("reviewed_at") String reviewedAt, @JsonbProperty("reviewed_by") String reviewedBy, @JsonbProperty("review_due") String reviewDue, String status, Long version,
		@JsonbProperty("changed_at") Instant changedAt, String highlight, Float score,
		@JsonbProperty("used_in_conversations") Long usedInConversations, LinkJson health) {

	static ResourceJson of(ResourceCard card) {
		return of(card, null, null);
	}

	/** With those that follow it. */
	static ResourceJson of(ResourceView view) {
		var card = view.card();
		return of(card.id(), card.content(), view.successors().stream().map(ResourceCard::id).toList(), card.status().code(), card.version(), card.changedAt(), null, null)
				.with(view.uses(), null);
	}

	/** With what is known of its address. */
	ResourceJson with(LinkJson known) {
		return with(usedInConversations, known);
	}

	private ResourceJson with(Long uses, LinkJson known) {
		return new ResourceJson(id, title, titleFr, url, organisation, steward, summary, summaryFr, kind, topics, professions, places, jurisdiction, language, counterpart, phone, hours, hoursFr,
				cost, publishedYear, credits, sessionId, conflictOfInterest, conflictNote, provenance, ownerNote, successorOf, supersededBy, verified, reviewed, reviewedAt, reviewedBy,
				reviewDue, status, version, changedAt, highlight, score, uses, known);
	}

	static ResourceJson of(Found found, String highlight) {
		var card = found.card();
		return of(card.id(), card.content(), found.successor() == null ? null : List.of(found.successor().id()), card.status().code(), card.version(), card.changedAt(), highlight, found.score());
	}

	static ResourceJson of(ResourceCard card, String highlight, Float score) {
		return of(card.id(), card.content(), null, card.status().code(), card.version(), card.changedAt(), highlight, score);
	}

	/** What was said, without a place in the library: a version, or a text that was refused. */
	static ResourceJson of(String id, ResourceContent content) {
		return of(id, content, null, null, null, null, null, null);
	}

	private static ResourceJson of(String id, ResourceContent content, List<String> supersededBy, String status, Long version, Instant changedAt, String highlight, Float score) {
		return new ResourceJson(id, content.get(ResourceField.TITLE), content.get(ResourceField.TITLE_FR), content.get(ResourceField.URL), content.get(ResourceField.ORGANISATION), content.get(ResourceField.STEWARD),
				content.get(ResourceField.SUMMARY), content.get(ResourceField.SUMMARY_FR), content.get(ResourceField.KIND), content.codes(ResourceField.TOPICS),
				content.codes(ResourceField.PROFESSIONS), content.codes(ResourceField.PLACES), content.get(ResourceField.JURISDICTION), content.languages(),
				content.get(ResourceField.COUNTERPART), content.get(ResourceField.PHONE), content.get(ResourceField.HOURS), content.get(ResourceField.HOURS_FR),
				content.get(ResourceField.COST), year(content), content.get(ResourceField.CREDITS), content.get(ResourceField.SESSION_ID),
				content.is(ResourceField.CONFLICT_OF_INTEREST), content.get(ResourceField.CONFLICT_NOTE), content.get(ResourceField.PROVENANCE),
				content.get(ResourceField.OWNER_NOTE), content.get(ResourceField.SUCCESSOR_OF), supersededBy,
				content.is(ResourceField.VERIFIED), content.is(ResourceField.REVIEWED), content.get(ResourceField.REVIEWED_AT),
				content.get(ResourceField.REVIEWED_BY), content.get(ResourceField.REVIEW_DUE), status, version, changedAt, highlight, score, null, null);
	}

	/** A refused text may hold anything there. */
	private static Integer year(ResourceContent content) {
		var year = content.get(ResourceField.PUBLISHED_YEAR);
		return year != null && year.matches("\\d{1,4}") ? Integer.valueOf(year) : null;
	}
}

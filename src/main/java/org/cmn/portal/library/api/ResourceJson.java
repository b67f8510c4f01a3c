package org.cmn.portal.library.api;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;

/**
 * A resource for clients; the names are those of the import.
 *
 * @param highlight why it was found: safe HTML whose only tag is {@code <mark>}; absent outside a search
 * @param score     how well it fits, comparable within one search only
 * @param health    what is known of the address; absent where nothing was asked
 */
public record ResourceJson(String id, String title, @JsonbProperty("title_fr") String titleFr, String url, String organisation, String summary,
		@JsonbProperty("summary_fr") String summaryFr, String kind, List<String> topics, List<String> professions, String jurisdiction, List<String> language,
		String phone, String hours, String cost, @JsonbProperty("published_year") Integer publishedYear, @JsonbProperty("owner_note") String ownerNote,
		@JsonbProperty("successor_of") String successorOf, boolean verified, boolean reviewed, String status, Long version,
		@JsonbProperty("changed_at") Instant changedAt, String highlight, Float score, LinkJson health) {

	static ResourceJson of(ResourceCard card) {
		return of(card, null, null);
	}

	ResourceJson with(LinkJson known) {
		return new ResourceJson(id, title, titleFr, url, organisation, summary, summaryFr, kind, topics, professions, jurisdiction, language, phone, hours, cost, publishedYear, ownerNote,
				successorOf, verified, reviewed, status, version, changedAt, highlight, score, known);
	}

	static ResourceJson of(ResourceCard card, String highlight, Float score) {
		return of(card.id(), card.content(), card.status().code(), card.version(), card.changedAt(), highlight, score);
	}

	/** What was said, without a place in the library: a version, or a text that was refused. */
	static ResourceJson of(String id, ResourceContent content) {
		return of(id, content, null, null, null, null, null);
	}

	private static ResourceJson of(String id, ResourceContent content, String status, Long version, Instant changedAt, String highlight, Float score) {
		return new ResourceJson(id, content.get(ResourceField.TITLE), content.get(ResourceField.TITLE_FR), content.get(ResourceField.URL), content.get(ResourceField.ORGANISATION),
				content.get(ResourceField.SUMMARY), content.get(ResourceField.SUMMARY_FR), content.get(ResourceField.KIND), content.codes(ResourceField.TOPICS),
				content.codes(ResourceField.PROFESSIONS), content.get(ResourceField.JURISDICTION), content.languages(), content.get(ResourceField.PHONE), content.get(ResourceField.HOURS),
				content.get(ResourceField.COST), year(content), content.get(ResourceField.OWNER_NOTE), content.get(ResourceField.SUCCESSOR_OF),
				content.is(ResourceField.VERIFIED), content.is(ResourceField.REVIEWED), status, version, changedAt, highlight, score, null);
	}

	/** A refused text may hold anything there. */
	private static Integer year(ResourceContent content) {
		var year = content.get(ResourceField.PUBLISHED_YEAR);
		return year != null && year.matches("\\d{1,4}") ? Integer.valueOf(year) : null;
	}
}

package org.cmn.portal.shelf.api;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.shelf.OpinionCard;
import org.cmn.portal.shelf.ReportCard;
import org.cmn.portal.shelf.SearchCard;
import org.cmn.portal.shelf.ShelfView;
import org.cmn.portal.shelf.SuggestionCard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that a member keeps here and has said of the library: theirs alone (promise P2). */
public record ShelfJson(List<Kept> resources, List<Search> searches, List<Opinion> opinions, List<Report> reports, List<SuggestionJson> suggestions) {

	/** @param title absent when the library no longer has it */
	public record Kept(String resource, String title, String url, String note, @JsonbProperty("saved_at") Instant savedAt) {
	}

	/** @param fresh how many of its best results were published since {@code looked_at} */
	public record Search(String id, String name, String address, @JsonbProperty("saved_at") Instant savedAt, @JsonbProperty("looked_at") Instant lookedAt, int fresh) {

		static Search of(SearchCard card) {
			return new Search(card.id().toString(), card.name(), card.address(), card.savedAt(), card.lookedAt(), card.fresh());
		}
	}

	public record Opinion(String resource, boolean helpful, String reason, @JsonbProperty("given_at") Instant givenAt) {

		static Opinion of(OpinionCard card) {
			return new Opinion(card.resource(), card.helpful(), card.reason(), card.givenAt());
		}
	}

	/** @param settledAt absent while it waits */
	public record Report(String resource, String note, @JsonbProperty("reported_at") Instant reportedAt, @JsonbProperty("settled_at") Instant settledAt) {

		static Report of(ReportCard card) {
			return new Report(card.resource(), card.note(), card.reportedAt(), card.settledAt());
		}
	}

	/**
	 * @param settledAt absent while it waits
	 * @param inLibrary told to whoever suggests it just now; absent when nothing that they may see has the address
	 */
	public record SuggestionJson(String id, String url, String why, String words, @JsonbProperty("made_at") Instant madeAt, @JsonbProperty("settled_at") Instant settledAt,
			@JsonbProperty("in_library") @Schema(description = "Id of the resource that has this address already, when there is one that you may see.") String inLibrary) {

		static SuggestionJson of(SuggestionCard card) {
			return of(card, null);
		}

		static SuggestionJson of(SuggestionCard card, ResourceCard known) {
			return new SuggestionJson(card.id().toString(), card.url(), card.why(), card.words(), card.madeAt(), card.settledAt(), known == null ? null : known.id());
		}
	}

	static ShelfJson of(ShelfView view, java.util.Locale locale) {
		return new ShelfJson(view.resources().stream().map(kept -> new Kept(kept.resource(), kept.card() == null ? null : kept.card().title(locale),
				kept.card() == null ? null : kept.card().get(org.cmn.portal.library.ResourceField.URL), kept.note(), kept.savedAt())).toList(), view.searches().stream().map(Search::of).toList(),
				view.opinions().stream().map(Opinion::of).toList(), view.reports().stream().map(Report::of).toList(), view.suggestions().stream().map(SuggestionJson::of).toList());
	}
}

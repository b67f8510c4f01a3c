package org.cmn.portal.library;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.cmn.portal.library.ResourceImport.Plan;
import org.cmn.portal.member.Actor;

/** Says what one row of a file will do to the resource it means. */
final class Planning {

	private final Actor actor;
	private final Vocabulary vocabulary;
	private final LocalDate today;
	private final ResourceStatus usual;
	private final SecondPerson secondPerson;
	private final Predicate<String> wasPublished;
	/** Who is named as a counterpart in the file, and by whom: what one row says need not be said in the other. */
	private final Map<String, String> named = new HashMap<>();

	/** @param usual what new resources become, unless their row says it */
	Planning(Actor actor, Vocabulary vocabulary, LocalDate today, ResourceStatus usual, SecondPerson secondPerson, Predicate<String> wasPublished, List<ImportRow> rows) {
		this.actor = actor;
		this.vocabulary = vocabulary;
		this.today = today;
		this.usual = usual;
		this.secondPerson = secondPerson;
		this.wasPublished = wasPublished;
		for (var row : rows) {
			var other = row.get(ResourceField.COUNTERPART.code()).strip();
			if (!other.isEmpty() && !row.get(ResourceImport.ID).isBlank()) {
				named.putIfAbsent(other, row.get(ResourceImport.ID).strip());
			}
		}
	}

	/** @param existing null for a new one */
	void plan(ImportRow row, String id, Resource existing, Map<String, Plan> plans) {
		var twin = plans.get(id);
		if (twin != null) {
			if (row.get(ResourceImport.ID).isBlank()) {
				row.checks().refuse(ResourceField.URL.code(), LibraryReason.ADDRESS_TWICE, twin.row().line());
			} else {
				row.checks().refuse(ResourceImport.ID, LibraryReason.ID_TWICE, twin.row().line());
			}
			return;
		}
		var before = existing == null ? ResourceContent.EMPTY : existing.content();
		var status = status(row, id, existing);
		var content = new ContentCheck(vocabulary, today.getYear(), row.checks()).check(before.changedBy(given(row, id, before)));
		if (status == ResourceStatus.PUBLISHED) {
			content = withReviewDue(content, before);
		}
		var was = existing == null ? null : existing.status();
		var deed = existing == null ? ImportDeed.CREATED : content.equals(before) && status == was ? ImportDeed.UNCHANGED : ImportDeed.UPDATED;
		plans.put(id, new Plan(row, existing == null ? 1 : existing.version() + 1, new ImportChange(row.line(), id, deed, was, status, before, content)));
	}

	private Map<ResourceField, String> given(ImportRow row, String id, ResourceContent before) {
		var given = row.given(before, vocabulary);
		if (row.get(ResourceField.COUNTERPART.code()).isBlank() && named.containsKey(id)) {
			given.put(ResourceField.COUNTERPART, named.get(id));
		}
		return given;
	}

	/** What is published keeps a day of its next review, whether or not the file has one. */
	private ResourceContent withReviewDue(ResourceContent content, ResourceContent before) {
		var kept = before.get(ResourceField.REVIEW_DUE);
		return content.get(ResourceField.REVIEW_DUE) == null && kept != null ? content.with(ResourceField.REVIEW_DUE, kept)
				: Describing.withReviewDue(content, vocabulary, today);
	}

	private ResourceStatus status(ImportRow row, String id, Resource existing) {
		var now = existing == null ? null : existing.status();
		var status = said(row, now == null ? usual : now);
		if (status == ResourceStatus.PUBLISHED) {
			secondPerson.objection(actor, now, now == null ? null : existing.sentBy(), () -> wasPublished.test(id)).ifPresent(reason -> row.checks().refuse(ResourceImport.STATUS, reason));
		}
		return status;
	}

	private static ResourceStatus said(ImportRow row, ResourceStatus otherwise) {
		var code = row.get(ResourceImport.STATUS).strip();
		return code.isEmpty() ? otherwise : ResourceStatus.of(code.toLowerCase(java.util.Locale.ROOT)).orElseGet(() -> {
			row.checks().refuse(ResourceImport.STATUS, LibraryReason.NOT_IN_VOCABULARY, code);
			return otherwise;
		});
	}
}

package org.cmn.portal.library.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.library.SynonymCard;
import org.cmn.portal.library.SynonymInput;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;

/**
 * One sense of a term; the names are those of the file.
 *
 * @param version the one that was read, needed to change it
 */
public record SynonymJson(UUID id, String term, List<String> equivalents, String kind, @JsonbProperty("capitals_only") Boolean capitalsOnly, String note, Long version,
		@JsonbProperty("changed_at") Instant changedAt) {

	static SynonymJson of(SynonymCard card) {
		var input = card.input();
		return new SynonymJson(card.id(), input.term(), input.equivalents(), input.kind(), input.capitalsOnly(), input.note(), card.version(), card.changedAt());
	}

	SynonymInput input() {
		return new SynonymInput(term, equivalents == null ? List.of() : equivalents.stream().filter(one -> one != null).toList(), kind, Boolean.TRUE.equals(capitalsOnly), note);
	}

	long expectedVersion() {
		if (version == null) {
			var checks = new Checks();
			checks.refuse("version", CommonReason.REQUIRED);
			checks.done();
		}
		return version;
	}
}

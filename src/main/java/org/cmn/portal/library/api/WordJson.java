package org.cmn.portal.library.api;

import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.FormerName;
import org.cmn.portal.library.Predecessor;
import org.cmn.portal.library.Word;
import org.cmn.portal.library.WordDetails;
import org.cmn.portal.library.WordInput;

/**
 * A word of a vocabulary for clients. What belongs to other lists is absent.
 *
 * @param list     organisation, topic, profession, kind or place
 * @param position from 1
 * @param uses     how many resources have it: for curators all, for others the published ones
 */
public record WordJson(String list, String code, @JsonbProperty("name_en") String nameEn, @JsonbProperty("name_fr") String nameFr, Integer position, String parent,
		@JsonbProperty("place_kind") String placeKind, @JsonbProperty("valid_from") String validFrom, @JsonbProperty("valid_to") String validTo,
		@JsonbProperty("review_months") Integer reviewMonths, @JsonbProperty("former_names") List<NameJson> formerNames, List<PredecessorJson> predecessors, Long version, Long uses) {

	/** What an organisation was called. */
	public record NameJson(@JsonbProperty("name_en") String nameEn, @JsonbProperty("name_fr") String nameFr, @JsonbProperty("valid_from") String validFrom,
			@JsonbProperty("valid_to") String validTo) {
	}

	/** Whose work an organisation took over: all of it unless what says otherwise. */
	public record PredecessorJson(String code, String since, @JsonbProperty("what_en") String whatEn, @JsonbProperty("what_fr") String whatFr) {
	}

	static WordJson of(Word word) {
		var details = word.details();
		boolean organisation = word.list() == Facet.ORGANISATION;
		return new WordJson(word.list().code(), word.code(), word.nameEn(), word.nameFr(), word.position(), details.parent(),
				details.placeKind() == null ? null : details.placeKind().toLowerCase(java.util.Locale.ROOT), details.validFrom(), details.validTo(),
				details.reviewMonths() == null ? null : Integer.valueOf(details.reviewMonths()),
				organisation ? details.formerNames().stream().map(name -> new NameJson(name.nameEn(), name.nameFr(), name.from(), name.to())).toList() : null,
				organisation ? details.predecessors().stream().map(other -> new PredecessorJson(other.code(), other.since(), other.whatEn(), other.whatFr())).toList() : null,
				word.version(), word.uses());
	}

	WordInput input() {
		return new WordInput(nameEn, nameFr, position, new WordDetails(parent, placeKind, validFrom, validTo, reviewMonths == null ? null : reviewMonths.toString(),
				formerNames == null ? List.of() : formerNames.stream().map(name -> new FormerName(name.nameEn(), name.nameFr(), name.validFrom(), name.validTo())).toList(),
				predecessors == null ? List.of() : predecessors.stream().map(other -> new Predecessor(other.code(), other.since(), other.whatEn(), other.whatFr())).toList()));
	}
}

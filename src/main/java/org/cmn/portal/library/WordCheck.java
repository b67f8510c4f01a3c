package org.cmn.portal.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;

/** Turns what was said about a word into what may be kept; every wrong field is named. */
final class WordCheck {

	private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
	/** As people write it. */
	private static final Pattern SHORT_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .:&+_-]{0,39}");
	private static final int MOST_MONTHS = 120;
	private static final int LAST_YEAR = 9999;

	private final Facet list;
	private final Vocabulary vocabulary;
	private final Checks checks;

	WordCheck(Facet list, Vocabulary vocabulary, Checks checks) {
		this.list = list;
		this.vocabulary = vocabulary;
		this.checks = checks;
	}

	void code(String code) {
		if (!(list == Facet.ORGANISATION ? SHORT_NAME : CODE).matcher(code).matches()) {
			checks.refuse("code", LibraryReason.NOT_A_CODE);
		}
	}

	/** @param code of the word itself */
	WordInput check(String code, WordInput given) {
		var details = given.details();
		return new WordInput(ownName("name_en", code, given.nameEn(), Term::nameEn), ownName("name_fr", code, given.nameFr(), Term::nameFr), given.position(),
				new WordDetails(parent(code, details.parent()), placeKind(details.placeKind()), list == Facet.PLACE ? day("valid_from", details.validFrom()) : null,
						list == Facet.PLACE ? until("valid_to", details.validFrom(), details.validTo()) : null, months(details.reviewMonths()), formerNames(details.formerNames()),
						predecessors(code, details.predecessors())));
	}

	private String name(String field, String text) {
		return Checks.oneLine(checks.required(field, text, VocabularyEntry.NAME_LIMIT));
	}

	/** Two words of one name could not be told apart. Places may have one again: the zone and the corridor of a city. */
	private String ownName(String field, String code, String text, Function<Term, String> known) {
		var name = name(field, text);
		if (list != Facet.PLACE) {
			vocabulary.list(list).stream().filter(other -> !other.code().equals(code) && known.apply(other).equalsIgnoreCase(name)).findFirst()
					.ifPresent(other -> checks.refuse(field, LibraryReason.NAME_TAKEN, name, other.code()));
		}
		return name;
	}

	private String parent(String code, String given) {
		var parent = list == Facet.TOPIC || list == Facet.PLACE ? blankToNull(given) : null;
		if (parent != null && !vocabulary.has(list, parent)) {
			checks.refuse("parent", LibraryReason.NOT_IN_VOCABULARY, parent);
		} else if (parent != null && vocabulary.withWider(list, List.of(parent)).contains(code)) {
			checks.refuse("parent", LibraryReason.WITHIN_ITSELF);
		}
		return parent;
	}

	private String placeKind(String given) {
		if (list != Facet.PLACE) {
			return null;
		}
		var kind = given == null ? "" : given.strip().toUpperCase(java.util.Locale.ROOT);
		if (Arrays.stream(PlaceKind.values()).noneMatch(known -> known.name().equals(kind))) {
			checks.refuse("place_kind", kind.isEmpty() ? CommonReason.REQUIRED : CommonReason.NOT_A_CHOICE);
		}
		return kind;
	}

	private String months(String given) {
		if (list != Facet.KIND) {
			return null;
		}
		var text = blankToNull(given);
		if (text != null && (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_MONTHS)) {
			checks.refuse("review_months", LibraryReason.NOT_MONTHS, MOST_MONTHS);
		}
		return text == null ? Integer.toString(Vocabulary.USUAL_REVIEW_MONTHS) : text;
	}

	private List<FormerName> formerNames(List<FormerName> given) {
		var names = new ArrayList<FormerName>();
		for (var name : list == Facet.ORGANISATION ? given : List.<FormerName>of()) {
			names.add(new FormerName(name("former_names", name.nameEn()), name("former_names", name.nameFr()), day("former_names", name.from()), until("former_names", name.from(), name.to())));
		}
		return names;
	}

	private List<Predecessor> predecessors(String code, List<Predecessor> given) {
		var others = new ArrayList<Predecessor>();
		for (var other : list == Facet.ORGANISATION ? given : List.<Predecessor>of()) {
			var known = vocabulary.resolve(list, other.code() == null ? "" : other.code().strip());
			if (known == null) {
				checks.refuse("predecessors", LibraryReason.NOT_IN_VOCABULARY, other.code());
			} else if (known.equals(code) || others.stream().anyMatch(one -> one.code().equals(known))) {
				checks.refuse("predecessors", LibraryReason.WITHIN_ITSELF);
			} else {
				var english = checks.optional("predecessors", other.whatEn(), VocabularyEntry.NAME_LIMIT);
				var french = checks.optional("predecessors", other.whatFr(), VocabularyEntry.NAME_LIMIT);
				if ((english == null) != (french == null)) {
					checks.refuse("predecessors", LibraryReason.BOTH_LANGUAGES);
				}
				others.add(new Predecessor(known, day("predecessors", other.since()), english, french));
			}
		}
		return others;
	}

	private String day(String field, String given) {
		var text = blankToNull(given);
		try {
			var day = text == null ? null : LocalDate.parse(text);
			if (day == null || day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
				return day == null ? null : day.toString();
			}
		} catch (DateTimeParseException e) {
			// Refused like a day that is too far away.
		}
		checks.refuse(field, LibraryReason.NOT_A_DAY);
		return null;
	}

	/** ISO days of years with four digits compare as texts. */
	private String until(String field, String from, String to) {
		var day = day(field, to);
		if (day != null && blankToNull(from) != null && day.compareTo(from.strip()) < 0) {
			checks.refuse(field, LibraryReason.ENDS_BEFORE_IT_BEGINS);
		}
		return day;
	}

	private static String blankToNull(String text) {
		return text == null || text.isBlank() ? null : text.strip();
	}
}

package org.cmn.portal.library;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.cmn.portal.links.WebPlace;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.WebAddress;

/**
 * Turns what was typed, uploaded or sent into what may be kept: trimmed, canonical, in the words of the vocabulary. Every
 * wrong field is named; nothing is guessed.
 */
final class ContentCheck {

	private static final int FIRST_YEAR = 1900;
	/** No review is due more years ahead. */
	private static final int FURTHEST = 20;
	private static final Pattern SESSION = Pattern.compile("[0-9]{9}");
	private static final Pattern CERTIFIED = Pattern.compile("(?iu)certifi");
	/** In both languages, with hyphens of any kind. */
	private static final Pattern NOT_CERTIFIED = Pattern.compile("(?iu)(non|not|un)[\\s\\p{Pd}]*certifi\\p{L}*");

	private final Vocabulary vocabulary;
	private final int lastYear;
	private final Checks checks;
	private final Map<ResourceField, String> checked = new EnumMap<>(ResourceField.class);

	/** @param thisYear nothing was published after the next */
	ContentCheck(Vocabulary vocabulary, int thisYear, Checks checks) {
		this.vocabulary = vocabulary;
		this.lastYear = thisYear + 1;
		this.checks = checks;
	}

	ResourceContent check(ResourceContent given) {
		for (var field : ResourceField.values()) {
			var text = checks.optional(field.code(), given.get(field), field.limit());
			checked.put(field, text == null ? null : canonical(field, Normalizer.normalize(text, Normalizer.Form.NFC)));
		}
		required(ResourceField.TITLE);
		required(ResourceField.URL);
		certified();
		checked.putIfAbsent(ResourceField.LANGUAGE, "en");
		checked.putIfAbsent(ResourceField.VERIFIED, "no");
		checked.putIfAbsent(ResourceField.REVIEWED, "no");
		return new ResourceContent(checked);
	}

	private void required(ResourceField field) {
		if (checked.get(field) == null && checks.refusals().stream().noneMatch(refusal -> refusal.field().equals(field.code()))) {
			checks.refuse(field.code(), CommonReason.REQUIRED);
		}
	}

	/** What is certified has a session id; without one nothing may be called so. */
	private void certified() {
		var credits = checked.get(ResourceField.CREDITS);
		if (credits != null && checked.get(ResourceField.SESSION_ID) == null && CERTIFIED.matcher(NOT_CERTIFIED.matcher(credits).replaceAll("")).find()) {
			refuse(ResourceField.CREDITS, LibraryReason.CERTIFIED_WITHOUT_SESSION);
		}
	}

	private String canonical(ResourceField field, String text) {
		return switch (field) {
			case URL -> address(text);
			case ORGANISATION, STEWARD -> word(field, Facet.ORGANISATION, text);
			case KIND -> word(field, Facet.KIND, text.toLowerCase(Locale.ROOT));
			case TOPICS -> words(field, Facet.TOPIC, text);
			case PROFESSIONS -> words(field, Facet.PROFESSION, text);
			case PLACES -> words(field, Facet.PLACE, text);
			case LANGUAGE -> languages(text);
			case PUBLISHED_YEAR -> year(text);
			case VERIFIED, REVIEWED -> yesOrNo(field, text);
			case CONFLICT_OF_INTEREST -> "yes".equals(yesOrNo(field, text)) ? "yes" : null;
			case REVIEWED_AT, REVIEW_DUE -> day(field, text);
			case SESSION_ID -> SESSION.matcher(text).matches() ? text : refuse(field, LibraryReason.NOT_A_SESSION_ID);
			case SUCCESSOR_OF, COUNTERPART -> ResourceIds.isOne(text) ? text : refuse(field, LibraryReason.NOT_A_RESOURCE_ID);
			case TITLE, TITLE_FR, PHONE, HOURS, HOURS_FR, COST, JURISDICTION, CREDITS, REVIEWED_BY -> Checks.oneLine(text);
			case SUMMARY, SUMMARY_FR, CONFLICT_NOTE, PROVENANCE, OWNER_NOTE -> text;
		};
	}

	private String address(String text) {
		var address = WebAddress.canonical(text);
		if (address.isEmpty()) {
			return refuse(ResourceField.URL, LibraryReason.NOT_AN_ADDRESS);
		}
		return WebPlace.isPublic(address.get()) ? address.get() : refuse(ResourceField.URL, LibraryReason.NOT_ON_THE_WEB);
	}

	private String word(ResourceField field, Facet facet, String code) {
		var now = vocabulary.resolve(facet, code);
		return now != null ? now : refuse(field, LibraryReason.NOT_IN_VOCABULARY, code);
	}

	private String words(ResourceField field, Facet facet, String codes) {
		var known = new TreeSet<String>();
		for (var code : ResourceContent.split(codes.toLowerCase(Locale.ROOT), ";")) {
			var now = word(field, facet, code);
			if (now != null) {
				known.add(now);
			}
		}
		return String.join(";", known);
	}

	private String languages(String text) {
		var given = ResourceContent.split(text.toLowerCase(Locale.ROOT).replaceAll("[;,/\\s]+", " "), " ");
		var known = new ArrayList<>(List.of("en", "fr"));
		if (!known.containsAll(given)) {
			return refuse(ResourceField.LANGUAGE, LibraryReason.NOT_A_LANGUAGE);
		}
		known.retainAll(given);
		return String.join(" ", known);
	}

	private String year(String text) {
		int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
		return year >= FIRST_YEAR && year <= lastYear ? Integer.toString(year)
				: refuse(ResourceField.PUBLISHED_YEAR, LibraryReason.NOT_A_YEAR, Integer.toString(FIRST_YEAR), Integer.toString(lastYear));
	}

	private String day(ResourceField field, String text) {
		try {
			var day = LocalDate.parse(text);
			return day.getYear() >= FIRST_YEAR && day.getYear() <= lastYear + FURTHEST ? day.toString() : refuse(field, LibraryReason.NOT_A_DAY);
		} catch (DateTimeParseException e) {
			return refuse(field, LibraryReason.NOT_A_DAY);
		}
	}

	private String yesOrNo(ResourceField field, String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "yes", "true", "oui", "1" -> "yes";
			case "no", "false", "non", "0" -> "no";
			default -> refuse(field, LibraryReason.NOT_YES_OR_NO);
		};
	}

	private String refuse(ResourceField field, LibraryReason reason, Object... arguments) {
		checks.refuse(field.code(), reason, arguments);
		return null;
	}
}

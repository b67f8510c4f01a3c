package org.cmn.portal.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.WebAddress;

/**
 * Turns what was typed, uploaded or sent into what may be kept: trimmed, canonical, in the words of the vocabulary. Every
 * wrong field is named; nothing is guessed.
 */
final class ContentCheck {

	private static final int FIRST_YEAR = 1900;

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

	private String canonical(ResourceField field, String text) {
		return switch (field) {
			case URL -> address(text);
			case ORGANISATION -> word(field, Facet.ORGANISATION, text);
			case KIND -> word(field, Facet.KIND, text.toLowerCase(Locale.ROOT));
			case TOPICS -> words(field, Facet.TOPIC, text);
			case PROFESSIONS -> words(field, Facet.PROFESSION, text);
			case LANGUAGE -> languages(text);
			case PUBLISHED_YEAR -> year(text);
			case VERIFIED, REVIEWED -> yesOrNo(field, text);
			case SUCCESSOR_OF -> ResourceIds.isOne(text) ? text : refuse(field, LibraryReason.NOT_A_RESOURCE_ID);
			case TITLE, TITLE_FR, PHONE, HOURS, COST, JURISDICTION -> text.replaceAll("\\s+", " ");
			case SUMMARY, SUMMARY_FR, OWNER_NOTE -> text;
		};
	}

	private String address(String text) {
		return WebAddress.canonical(text).orElseGet(() -> refuse(ResourceField.URL, LibraryReason.NOT_AN_ADDRESS));
	}

	private String word(ResourceField field, Facet facet, String code) {
		return vocabulary.has(facet, code) ? code : refuse(field, LibraryReason.NOT_IN_VOCABULARY, code);
	}

	private String words(ResourceField field, Facet facet, String codes) {
		var known = new TreeSet<String>();
		for (var code : ResourceContent.split(codes.toLowerCase(Locale.ROOT), ";")) {
			if (word(field, facet, code) != null) {
				known.add(code);
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

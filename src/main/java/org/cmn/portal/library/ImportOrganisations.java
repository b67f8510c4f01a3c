package org.cmn.portal.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cmn.portal.library.ResourceImport.Plan;

/** The organisations that a file brings along. */
final class ImportOrganisations {

	private final Map<String, Organisation> brought = new HashMap<>();
	private final Vocabulary vocabulary;

	ImportOrganisations(Vocabulary known, List<ImportRow> rows) {
		for (var row : rows) {
			bring(known, row, ResourceField.ORGANISATION, ResourceImport.ORGANISATION_FULL, ResourceImport.ORGANISATION_FULL_FR);
			bring(known, row, ResourceField.STEWARD, ResourceImport.STEWARD_FULL, ResourceImport.STEWARD_FULL_FR);
		}
		var names = new HashMap<String, String>();
		brought.forEach((code, organisation) -> names.put(code, organisation.term().nameEn()));
		vocabulary = known.withOrganisations(names);
	}

	private void bring(Vocabulary known, ImportRow row, ResourceField field, String english, String french) {
		var code = row.get(field.code()).strip();
		var name = row.get(english).strip();
		var nameFr = row.get(french).strip();
		if (!code.isEmpty() && !name.isEmpty() && known.resolve(Facet.ORGANISATION, code) == null
				&& code.length() <= VocabularyEntry.CODE_LIMIT && name.length() <= VocabularyEntry.NAME_LIMIT && nameFr.length() <= VocabularyEntry.NAME_LIMIT) {
			brought.putIfAbsent(code, new Organisation(code, name, nameFr.isEmpty() ? name : nameFr));
		}
	}

	Vocabulary vocabulary() {
		return vocabulary;
	}

	List<Organisation> usedBy(List<Plan> plans) {
		return plans.stream().flatMap(plan -> Stream.of(ResourceField.ORGANISATION, ResourceField.STEWARD).map(plan.content()::get)).filter(brought::containsKey).distinct().map(brought::get).toList();
	}
}

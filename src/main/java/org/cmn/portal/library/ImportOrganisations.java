package org.cmn.portal.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cmn.portal.library.ResourceImport.Plan;

/** The organisations that a file brings along. */
final class ImportOrganisations {

	private final Map<String, Organisation> brought = new HashMap<>();
	private final Vocabulary vocabulary;

	ImportOrganisations(Vocabulary known, List<ImportRow> rows) {
		for (var row : rows) {
			var code = row.get(ResourceField.ORGANISATION.code()).strip();
			var name = row.get(ResourceImport.ORGANISATION_FULL).strip();
			var french = row.get(ResourceImport.ORGANISATION_FULL_FR).strip();
			if (!code.isEmpty() && !name.isEmpty() && !known.has(Facet.ORGANISATION, code)
					&& code.length() <= VocabularyEntry.CODE_LIMIT && name.length() <= VocabularyEntry.NAME_LIMIT && french.length() <= VocabularyEntry.NAME_LIMIT) {
				brought.putIfAbsent(code, new Organisation(code, name, french.isEmpty() ? name : french));
			}
		}
		var names = new HashMap<String, String>();
		brought.forEach((code, organisation) -> names.put(code, organisation.term().nameEn()));
		vocabulary = known.withOrganisations(names);
	}

	Vocabulary vocabulary() {
		return vocabulary;
	}

	List<Organisation> usedBy(List<Plan> plans) {
		return plans.stream().map(plan -> plan.content().get(ResourceField.ORGANISATION)).filter(brought::containsKey).distinct().map(brought::get).toList();
	}
}

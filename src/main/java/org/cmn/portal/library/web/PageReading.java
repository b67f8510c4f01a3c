package org.cmn.portal.library.web;

import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.LinkCare;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Notices;

/** The button that reads the page behind the address in the form. Only what is empty is filled; nothing is saved. */
@Named
@RequestScoped
public class PageReading {

	@Inject
	private CurrentActor current;

	@Inject
	private LinkCare care;

	/** @param values the fields of the form by name; of a new form the language is not somebody's choice yet */
	public void fill(Map<String, Object> values) {
		var url = values.get(ResourceField.URL.code());
		var proposed = care.propose(current.get(), url == null ? "" : url.toString());
		boolean untouched = isEmpty(values.get(ResourceField.TITLE.code())) && isEmpty(values.get(ResourceField.TITLE_FR.code()));
		int filled = 0;
		for (var field : new ResourceField[] {ResourceField.TITLE, ResourceField.TITLE_FR, ResourceField.SUMMARY, ResourceField.SUMMARY_FR, ResourceField.ORGANISATION, ResourceField.LANGUAGE}) {
			var text = proposed.get(field);
			boolean open = isEmpty(values.get(field.code())) || field == ResourceField.LANGUAGE && untouched;
			if (text != null && open) {
				values.put(field.code(), text);
				filled++;
			}
		}
		Notices.say("library.edit.filled", filled);
	}

	private static boolean isEmpty(Object value) {
		return value == null || value.toString().isBlank();
	}
}

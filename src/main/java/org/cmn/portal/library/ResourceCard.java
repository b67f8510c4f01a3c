package org.cmn.portal.library;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A resource as it is shown: never the entity, always what the one who asks may see. */
public record ResourceCard(String id, ResourceStatus status, long version, Instant changedAt, ResourceContent content) {

	static ResourceCard of(Resource resource) {
		return new ResourceCard(resource.id(), resource.status(), resource.version(), resource.changedAt(), resource.content());
	}

	/** Without what curators write for each other. */
	ResourceCard forReaders() {
		return content.get(ResourceField.OWNER_NOTE) == null ? this : new ResourceCard(id, status, version, changedAt, content.with(ResourceField.OWNER_NOTE, null));
	}

	/** In the reader's language where it is known, else in the other. */
	public String title(Locale locale) {
		return in(locale, ResourceField.TITLE, ResourceField.TITLE_FR);
	}

	/** In the reader's language where it is known, else in the other; null when there is none. */
	public String summary(Locale locale) {
		return in(locale, ResourceField.SUMMARY, ResourceField.SUMMARY_FR);
	}

	/** When a line answers, in the reader's language where it was said, otherwise in the other; null for nothing. */
	public String hours(Locale locale) {
		return in(locale, ResourceField.HOURS, ResourceField.HOURS_FR);
	}

	public String get(ResourceField field) {
		return content.get(field);
	}

	public List<String> topics() {
		return content.codes(ResourceField.TOPICS);
	}

	public List<String> professions() {
		return content.codes(ResourceField.PROFESSIONS);
	}

	public List<String> places() {
		return content.codes(ResourceField.PLACES);
	}

	public boolean isPublished() {
		return status == ResourceStatus.PUBLISHED;
	}

	private String in(Locale locale, ResourceField english, ResourceField french) {
		var first = content.get("fr".equals(locale.getLanguage()) ? french : english);
		return first != null ? first : content.get("fr".equals(locale.getLanguage()) ? english : french);
	}
}

package org.cmn.portal.library;

import java.util.Locale;
import java.util.Optional;

/** What a curator says about a link: the name of each field in files, API and forms, and how long it may be. */
public enum ResourceField {
	TITLE(300), TITLE_FR(300), URL(2000), ORGANISATION(40),
	/** The code of the organisation that keeps it up, when that is another one. */
	STEWARD(40), KIND(40), SUMMARY(30_000), SUMMARY_FR(30_000),
	/** Codes separated by semicolons. */
	TOPICS(1000),
	/** Codes separated by semicolons. */
	PROFESSIONS(1000),
	/** Codes separated by semicolons. */
	PLACES(1000), JURISDICTION(100),
	/** {@code en}, {@code fr} or {@code en fr}. */
	LANGUAGE(10),
	/** The id of the same resource in the other language, which names this one. */
	COUNTERPART(64), PHONE(300), HOURS(300), HOURS_FR(300), COST(100), PUBLISHED_YEAR(10),
	/** What taking part is worth; nothing is called certified without a session id. */
	CREDITS(300),
	/** Nine digits. */
	SESSION_ID(20),
	/** Whether those behind it have an interest that readers should know. */
	CONFLICT_OF_INTEREST(10), CONFLICT_NOTE(1000),
	/** Where the entry came from. */
	PROVENANCE(500), OWNER_NOTE(2000),
	/** The id of the resource that this one follows. */
	SUCCESSOR_OF(64),
	/** Whether somebody has seen the address answer. */
	VERIFIED(10),
	/** Whether a clinician has read the summary. */
	REVIEWED(10),
	/** A day, {@code 2026-03-31}. */
	REVIEWED_AT(10),
	/** The name of whoever did. */
	REVIEWED_BY(200),
	/** A day; what is published has one. */
	REVIEW_DUE(10);

	private final int limit;

	ResourceField(int limit) {
		this.limit = limit;
	}

	public int limit() {
		return limit;
	}

	/** As in the import's header and the API, e.g. {@code title_fr}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<ResourceField> of(String code) {
		for (var field : values()) {
			if (field.code().equals(code)) {
				return Optional.of(field);
			}
		}
		return Optional.empty();
	}
}

package org.cmn.portal.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes resources in bulk: the database takes a JSON array apart, one statement for a whole stretch of them. */
@ApplicationScoped
class ResourceRows {

	private static final String ROWS = """
			jsonb_to_recordset(cast(?1 as jsonb)) as r(id text, title text, title_fr text, url text, organisation text, steward text, summary text,
			summary_fr text, kind text, topics text, professions text, places text, jurisdiction text, language text, counterpart text, phone text, hours text, hours_fr text,
			cost text, published_year integer, credits text, session_id text, conflict_of_interest boolean, conflict_note text, provenance text,
			owner_note text, successor_of text, verified boolean, reviewed boolean, reviewed_at date, reviewed_by text, review_due date,
			status text, version bigint, content text)""";

	/** What is copied as it stands, in the order of the table. */
	private static final String COLUMNS = """
			title, title_fr, url, organisation, steward, summary, summary_fr, kind, jurisdiction, language, counterpart, phone, hours, hours_fr, cost,
			published_year, credits, session_id, conflict_note, provenance, owner_note, successor_of, verified, reviewed, reviewed_at, reviewed_by,
			review_due, status""";

	/** The tables of codes and their columns. */
	private static final Map<String, String> CODES = Map.of("resource_topic", "topic", "resource_profession", "profession", "resource_place", "place");

	/** Null for the portal itself. */
	private static final String MEMBER = "cast(nullif(?3, '') as uuid)";

	@PersistenceContext
	private EntityManager entityManager;

	void insertAll(String rows, Instant now, UUID memberId) {
		bulk("insert into resource (id, " + COLUMNS + ", conflict_of_interest, sent_by, created_at, changed_at, version) select id, " + COLUMNS
				+ ", coalesce(conflict_of_interest, false), case when status = 'IN_REVIEW' then " + MEMBER + " end, ?2, ?2, version from " + ROWS, rows, now, memberId);
	}

	/**
	 * Another review than the known one is nobody's of here.
	 *
	 * @param memberId whose text it now is, null to stay whose it was
	 */
	void updateAll(String rows, Instant now, UUID memberId) {
		bulk("update resource set (" + COLUMNS + ") = row(r." + COLUMNS.replaceAll(",\\s+", ", r.") + """
				), conflict_of_interest = coalesce(r.conflict_of_interest, false), reviewer = case when resource.reviewed_at is not distinct from r.reviewed_at
				and resource.reviewed_by is not distinct from r.reviewed_by then resource.reviewer end, changed_at = ?2, version = r.version,
				sent_by = case when r.status = 'IN_REVIEW' then coalesce(""" + MEMBER + ", resource.sent_by) end from " + ROWS + " where resource.id = r.id", rows, now, memberId);
		CODES.keySet().forEach(table -> bulk("delete from " + table + " using " + ROWS + " where resource_id = r.id", rows));
	}

	void insertCodes(String rows) {
		CODES.forEach((table, column) -> bulk("insert into " + table + " (resource_id, " + column + ") select r.id, code from " + ROWS
				+ ", unnest(string_to_array(r." + column + "s, ';')) as code", rows));
	}

	void insertVersions(String rows, Deed deed, Instant now, UUID memberId) {
		bulk("insert into resource_version (resource_id, number, at, member_id, deed, status, content) select r.id, r.version, ?2, " + MEMBER + ", '" + deed
				+ "', r.status, r.content from " + ROWS, rows, now, memberId);
	}

	private void bulk(String sql, String rows, Instant now, UUID memberId) {
		entityManager.createNativeQuery(sql).setParameter(1, rows).setParameter(2, Timestamp.from(now)).setParameter(3, memberId == null ? "" : memberId.toString()).executeUpdate();
	}

	private void bulk(String sql, String rows) {
		entityManager.createNativeQuery(sql).setParameter(1, rows).executeUpdate();
	}
}

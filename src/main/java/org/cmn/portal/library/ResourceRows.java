package org.cmn.portal.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes resources in bulk: the database takes a JSON array apart, once for a whole stretch of new ones and all that belongs to them. */
@ApplicationScoped
class ResourceRows {

	private static final String ROWS = """
			with r as materialized (select * from jsonb_to_recordset(cast(?1 as jsonb)) as r(id text, title text, title_fr text, url text, organisation text, steward text, summary text,
			summary_fr text, kind text, topics text, professions text, places text, jurisdiction text, language text, counterpart text, phone text, hours text, hours_fr text,
			cost text, published_year integer, credits text, session_id text, conflict_of_interest boolean, conflict_note text, provenance text,
			owner_note text, successor_of text, verified boolean, reviewed boolean, reviewed_at date, reviewed_by text, review_due date,
			status text, version bigint, content text))""";

	/** What is copied as it stands, in the order of the table. */
	private static final String COLUMNS = """
			title, title_fr, url, organisation, steward, summary, summary_fr, kind, jurisdiction, language, counterpart, phone, hours, hours_fr, cost,
			published_year, credits, session_id, conflict_note, provenance, owner_note, successor_of, verified, reviewed, reviewed_at, reviewed_by,
			review_due, status""";

	/** The tables of codes and their columns. */
	private static final Map<String, String> CODES = Map.of("resource_topic", "topic", "resource_profession", "profession", "resource_place", "place");

	/** Null for the portal itself. */
	private static final String WRITER = "cast(nullif(?3, '') as uuid)";

	private static final String DOER = "cast(nullif(?4, '') as uuid)";

	@PersistenceContext
	private EntityManager entityManager;

	/**
	 * New ones, with their codes and first versions, in one statement: taking the array apart is most of the work.
	 *
	 * @param writer whose text it is while it is in review; like the doer null for the portal itself
	 */
	void insertAll(String rows, Deed deed, Instant now, UUID writer, UUID doer) {
		bulk(", written as (insert into resource (id, " + COLUMNS + ", conflict_of_interest, sent_by, created_at, changed_at, version) select id, " + COLUMNS
				+ ", coalesce(conflict_of_interest, false), case when status = 'IN_REVIEW' then " + WRITER + " end, ?2, ?2, version from r)" + insertCodes() + insertVersions(deed), rows, now, writer, doer);
	}

	/**
	 * Another review than the known one is nobody's of here.
	 *
	 * @param writer whose text it now is, null to stay whose it was
	 */
	void updateAll(String rows, Deed deed, Instant now, UUID writer, UUID doer) {
		CODES.keySet().forEach(table -> entityManager.createNativeQuery(ROWS + " delete from " + table + " using r where resource_id = r.id").setParameter(1, rows).executeUpdate());
		bulk(", written as (update resource set (" + COLUMNS + ") = row(r." + COLUMNS.replaceAll(",\\s+", ", r.") + """
				), conflict_of_interest = coalesce(r.conflict_of_interest, false), reviewer = case when resource.reviewed_at is not distinct from r.reviewed_at
				and resource.reviewed_by is not distinct from r.reviewed_by then resource.reviewer end, changed_at = ?2, version = r.version,
				sent_by = case when r.status = 'IN_REVIEW' then coalesce(""" + WRITER + ", resource.sent_by) end from r where resource.id = r.id)" + insertCodes() + insertVersions(deed), rows, now, writer, doer);
	}

	private static String insertCodes() {
		return CODES.entrySet().stream().map(codes -> ", " + codes.getValue() + "_codes as (insert into " + codes.getKey() + " (resource_id, " + codes.getValue() + ") select r.id, code from r"
				+ ", unnest(string_to_array(r." + codes.getValue() + "s, ';')) as code)").collect(Collectors.joining());
	}

	private static String insertVersions(Deed deed) {
		return " insert into resource_version (resource_id, number, at, member_id, deed, status, content) select r.id, r.version, ?2, " + DOER + ", '" + deed + "', r.status, r.content from r";
	}

	private void bulk(String sql, String rows, Instant now, UUID writer, UUID doer) {
		entityManager.createNativeQuery(ROWS + sql).setParameter(1, rows).setParameter(2, Timestamp.from(now)).setParameter(3, text(writer)).setParameter(4, text(doer)).executeUpdate();
	}

	private static String text(UUID memberId) {
		return memberId == null ? "" : memberId.toString();
	}
}

package org.cmn.portal.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.cmn.portal.platform.persistence.NativeSql;

/** What hung on a word that was merged, and how it comes back to it: only what still hangs on the other one. */
@ApplicationScoped
class HungWords {

	private static final String INTO_HUNG = "insert into word_merge_hung (list, code, what, word, other, text_en, text_fr, from_day, to_day, moved) ";

	/** One of its names goes from the other organisation, and back to the merged one when it had it as a former one. */
	private static final String NAME_BACK = """
			with h as (select * from word_merge_hung where id = ?1), gone as (delete from organisation_name where ctid = (select n.ctid from organisation_name n, h
			where n.organisation = ?3 and n.name_en = h.text_en and n.name_fr = h.text_fr and n.valid_from is not distinct from h.from_day
			and n.valid_to is not distinct from h.to_day limit 1) returning 1)
			insert into organisation_name (organisation, name_en, name_fr, valid_from, valid_to)
			select ?2, h.text_en, h.text_fr, h.from_day, h.to_day from h, gone where h.what = 'FORMER_NAME'""";

	@PersistenceContext
	private EntityManager entityManager;

	/** Before anything is moved. */
	void remember(Facet list, String code, String into) {
		entityManager.flush();
		switch (list) {
			case TOPIC, PLACE -> run(INTO_HUNG + "select ?1, ?2, 'NARROWER', code, null, null, null, null, null, true from " + list.code() + " where parent = ?2", list.code(), code);
			case ORGANISATION -> {
				run(INTO_HUNG + "select ?1, ?2, 'OWN_NAME', null, null, name_en, name_fr, null, null, true from organisation where code = ?2", list.code(), code);
				run(INTO_HUNG + "select ?1, ?2, 'FORMER_NAME', null, null, name_en, name_fr, valid_from, valid_to, true from organisation_name where organisation = ?2", list.code(), code);
				run(INTO_HUNG + "select ?1, ?2, 'SUCCESSION', a.organisation, a.predecessor, a.what_en, a.what_fr, a.since, null, ?3 not in (a.organisation, a.predecessor) and not exists"
						+ " (select 1 from organisation_predecessor b where a.organisation = ?2 and b.organisation = ?3 and b.predecessor = a.predecessor"
						+ " or a.predecessor = ?2 and b.predecessor = ?3 and b.organisation = a.organisation) from organisation_predecessor a where ?2 in (a.organisation, a.predecessor)",
						list.code(), code, into);
			}
			default -> {
			}
		}
	}

	/** What was dropped too; what somebody has hung elsewhere since stays there. */
	void bringBack(WordMerge merge, Instant now) {
		entityManager.flush();
		entityManager.clear();
		switch (merge.list()) {
			case TOPIC, PLACE -> narrower(merge.list().code(), merge, now);
			case ORGANISATION -> {
				names(merge);
				successions(merge);
				run("update organisation set version = version + 1, changed_at = ?2 where code = ?1", merge.into(), Timestamp.from(now));
			}
			default -> {
			}
		}
	}

	/** What the word itself has come to stand under meanwhile stays where it is. */
	private void narrower(String table, WordMerge merge, Instant now) {
		run("with recursive up as (select parent from " + table + " where code = ?1 union select w.parent from " + table + " w join up on w.code = up.parent) update " + table
				+ " set parent = ?1, version = version + 1, changed_at = ?3 where parent = ?2 and code in (select word from word_merge_hung where list = ?4 and code = ?1 and what = 'NARROWER')"
				+ " and code not in (select parent from up where parent is not null)", merge.code(), merge.into(), Timestamp.from(now), table);
	}

	private void names(WordMerge merge) {
		List<?> ids = query("select id from word_merge_hung where list = ?1 and code = ?2 and what in ('OWN_NAME', 'FORMER_NAME') order by id", merge.list().code(), merge.code()).getResultList();
		ids.forEach(id -> run(NAME_BACK, id, merge.code(), merge.into()));
	}

	/** What was dropped comes again where both are still there. */
	private void successions(WordMerge merge) {
		var hung = " from word_merge_hung h where h.list = 'organisation' and h.code = ?1 and h.what = 'SUCCESSION' and ";
		run("update organisation_predecessor p set organisation = ?1" + hung + "h.moved and h.word = ?1 and p.organisation = ?2 and p.predecessor = h.other", merge.code(), merge.into());
		run("update organisation_predecessor p set predecessor = ?1" + hung + "h.moved and h.other = ?1 and p.predecessor = ?2 and p.organisation = h.word", merge.code(), merge.into());
		run("insert into organisation_predecessor (organisation, predecessor, since, what_en, what_fr) select h.word, h.other, h.from_day, h.text_en, h.text_fr" + hung
				+ "not h.moved and (select count(*) from organisation o where o.code in (h.word, h.other) and o.merged_into is null) = 2 on conflict do nothing", merge.code());
	}

	private void run(String sql, Object... arguments) {
		query(sql, arguments).executeUpdate();
	}

	private Query query(String sql, Object... arguments) {
		return NativeSql.query(entityManager, sql, arguments);
	}
}

package org.cmn.portal.library;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.cmn.portal.platform.persistence.NativeSql;

/** What each merge moved: which resources it changed, and where, and what hung on the word. Forgotten once it was taken back. */
@ApplicationScoped
class MergeMemory {

	@PersistenceContext
	private EntityManager entityManager;

	@Inject
	private HungWords hung;

	/** Before anything is moved. */
	void begin(Facet list, String code, String into, Instant now) {
		query("insert into word_merge (list, code, into_code, merged_at) values (?1, ?2, ?3, ?4)", list.code(), code, into, Timestamp.from(now)).executeUpdate();
		hung.remember(list, code, into);
	}

	void add(Facet list, String code, List<MovedWord> moved) {
		var rows = JSON.createArrayBuilder();
		moved.forEach(word -> rows.add(JSON.createObjectBuilder().add("id", word.resource()).add("field", word.field().name()).add("had", word.hadBoth())));
		query("insert into word_merge_resource (list, code, resource_id, field, had_both) select ?1, ?2, r.id, r.field, r.had"
				+ " from jsonb_to_recordset(cast(?3 as jsonb)) as r(id text, field text, had boolean)", list.code(), code, rows.build().toString()).executeUpdate();
	}

	/** The last one first. */
	List<WordMerge> all(Facet list) {
		return rows(merges(list, "") + " order by m.merged_at desc, m.code", list.code()).stream().map(row -> merge(list, row)).toList();
	}

	Optional<WordMerge> find(Facet list, String code) {
		return rows(merges(list, " and m.code = ?2"), list.code(), code).stream().findFirst().map(row -> merge(list, row));
	}

	private static String merges(Facet list, String which) {
		return "select m.code, w.name_en, w.name_fr, m.into_code, i.name_en as into_en, i.name_fr as into_fr, (select count(distinct r.resource_id) from word_merge_resource r"
				+ " where r.list = m.list and r.code = m.code) as resources from word_merge m join " + list.code() + " w on w.code = m.code join " + list.code()
				+ " i on i.code = m.into_code where m.list = ?1" + which;
	}

	private static WordMerge merge(Facet list, Object[] row) {
		return new WordMerge(list, (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], ((Number) row[6]).longValue());
	}

	/** By resource, in order. The other word stays where another merge into it counts on it too. */
	Map<String, List<MovedWord>> moved(WordMerge merge) {
		var moved = new LinkedHashMap<String, List<MovedWord>>();
		for (var row : rows("select a.resource_id, a.field, a.had_both or exists (select 1 from word_merge_resource b join word_merge m on m.list = b.list and m.code = b.code"
				+ " where b.list = a.list and b.resource_id = a.resource_id and b.field = a.field and b.code <> a.code and m.into_code = ?3) as both_now"
				+ " from word_merge_resource a where a.list = ?1 and a.code = ?2 order by a.resource_id, a.field", merge.list().code(), merge.code(), merge.into())) {
			moved.computeIfAbsent((String) row[0], id -> new ArrayList<>()).add(new MovedWord((String) row[0], ResourceField.valueOf((String) row[1]), (Boolean) row[2]));
		}
		return moved;
	}

	/** What hung on the word hangs on it again, and the merge is forgotten. The word stands for itself again already. */
	void bringBack(WordMerge merge, Instant now) {
		hung.bringBack(merge, now);
		forget(merge);
	}

	/**
	 * Where this merge had brought the other word to a resource and a later one found it there, it now stands there for the
	 * next of these alone, and goes with it.
	 */
	private void forget(WordMerge merge) {
		query("update word_merge_resource b set had_both = false from word_merge_resource a where a.list = ?1 and a.code = ?2 and not a.had_both"
				+ " and b.list = a.list and b.resource_id = a.resource_id and b.field = a.field and b.code = (select c.code from word_merge_resource c join word_merge m on m.list = c.list"
				+ " and m.code = c.code where c.list = a.list and c.resource_id = a.resource_id and c.field = a.field and c.code <> a.code and m.into_code = ?3 order by m.merged_at, c.code limit 1)",
				merge.list().code(), merge.code(), merge.into()).executeUpdate();
		query("delete from word_merge where list = ?1 and code = ?2", merge.list().code(), merge.code()).executeUpdate();
	}

	private List<Object[]> rows(String sql, Object... arguments) {
		return NativeSql.rows(entityManager, sql, arguments);
	}

	private Query query(String sql, Object... arguments) {
		return NativeSql.query(entityManager, sql, arguments);
	}
}

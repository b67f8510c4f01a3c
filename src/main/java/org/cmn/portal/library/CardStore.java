package org.cmn.portal.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/**
 * Resources as they are shown, in one statement whatever their number. As entities, each with three lists of codes that
 * nobody changes here, they took four statements and most of the time of a search in a large library.
 */
@ApplicationScoped
class CardStore {

	private static final List<ResourceField> FIELDS = List.of(ResourceField.values());
	private static final String CARDS = "select r.id, r.status, r.version, r.changed_at, " + FIELDS.stream().map(CardStore::column).collect(Collectors.joining(", "))
			+ " from resource r" + codes("topics", "resource_topic", "topic") + codes("professions", "resource_profession", "profession") + codes("places", "resource_place", "place")
			+ " where r.id = any(string_to_array(?1, ';'))";
	/** Before the fields. */
	private static final int FIRST = 4;

	@PersistenceContext
	private EntityManager entityManager;

	/** Which version each has, and whether it may be seen: for lists of which the rest is known. */
	List<Cards.State> states(Collection<String> ids) {
		var states = new LinkedHashMap<String, Cards.State>();
		if (!ids.isEmpty()) {
			rows("select r.id, r.version, r.status, s.id from resource r left join resource s on s.successor_of = r.id and s.status = 'PUBLISHED' where r.id = any(string_to_array(?1, ';')) order by s.id", ids)
					.forEach(row -> states.putIfAbsent((String) row[0], new Cards.State((String) row[0], NativeSql.number(row[1]), ResourceStatus.valueOf((String) row[2]), (String) row[3])));
		}
		return List.copyOf(states.values());
	}

	/** Those that there are, in no order. */
	List<ResourceCard> cards(Collection<String> ids) {
		return ids.isEmpty() ? List.of() : rows(CARDS, ids).stream()
				.map(row -> new ResourceCard((String) row[0], ResourceStatus.valueOf((String) row[1]), NativeSql.number(row[2]), NativeSql.instant(row[3]), content(Arrays.copyOfRange(row, FIRST, row.length))))
				.toList();
	}

	private List<Object[]> rows(String sql, Collection<String> ids) {
		return NativeSql.rows(entityManager, sql, String.join(";", ids));
	}

	private static ResourceContent content(Object[] texts) {
		var values = new EnumMap<ResourceField, String>(ResourceField.class);
		FIELDS.forEach(field -> values.put(field, (String) texts[field.ordinal()]));
		return new ResourceContent(values);
	}

	/** As text, as {@link Resource#content} says it. */
	private static String column(ResourceField field) {
		return switch (field) {
			case TOPICS, PROFESSIONS, PLACES -> field.code() + ".codes";
			case CONFLICT_OF_INTEREST -> "case when r.conflict_of_interest then 'yes' end";
			case VERIFIED, REVIEWED -> "case when r." + field.code() + " then 'yes' else 'no' end";
			case PUBLISHED_YEAR, REVIEWED_AT, REVIEW_DUE -> "cast(r." + field.code() + " as text)";
			default -> "r." + field.code();
		};
	}

	/** Those of all resources at once: a look for each took twice the time. By the collation of these tables' own ids: by that of a resource's, none of their indexes would serve. */
	private static String codes(String called, String table, String column) {
		return " left join (select resource_id, string_agg(" + column + ", ';' order by " + column + " collate \"C\") as codes from " + table
				+ " where resource_id = any(string_to_array(?1, ';')) group by resource_id) " + called + " on " + called + ".resource_id = r.id collate \"default\"";
	}
}

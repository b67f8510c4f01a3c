package org.cmn.portal.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.LikePattern;

/** The queries of the export: ids in stretches, each beginning where the one before ended, so that no size is too large. */
@ApplicationScoped
class ExportStore {

	private static final String STRETCH = """
			select r.id from resource r where r.id > ?1 and r.status = any(string_to_array(?2, chr(10)))
			and (?3 = '' or r.organisation = any(string_to_array(?3, chr(10)))) and (?4 = '' or r.kind = any(string_to_array(?4, chr(10))))
			and (?5 = '' or exists (select 1 from resource_topic t where t.resource_id = r.id and t.topic = any(string_to_array(?5, chr(10)))))
			and (?6 = '' or exists (select 1 from resource_profession p where p.resource_id = r.id and p.profession = any(string_to_array(?6, chr(10)))))
			and (?7 = '' or string_to_array(r.language, ' ') && string_to_array(?7, chr(10)))
			and (?8 = '' or lower(r.title) like ?8 or lower(r.title_fr) like ?8 or lower(r.url) like ?8 or r.id like ?8)
			and (?9 = '*' or case when ?9 = '' then not exists (select 1 from resource_topic t where t.resource_id = r.id)
			    else exists (select 1 from resource_topic t where t.resource_id = r.id and t.topic = ?9) end)
			order by r.id limit ?10""";

	@PersistenceContext
	private EntityManager entityManager;

	/** @param topic as in {@link ExportWriter.ExportSource} */
	@SuppressWarnings("unchecked")
	List<String> idsAfter(String after, ExportFilter filter, String topic, int limit) {
		var statuses = filter.statuses().stream().map(status -> ResourceStatus.of(status).map(Enum::name).orElse("")).collect(Collectors.joining("\n"));
		var part = filter.part().isBlank() ? "" : LikePattern.containing(filter.part());
		return entityManager.createNativeQuery(STRETCH).setParameter(1, after).setParameter(2, statuses).setParameter(3, filter.chosen(Facet.ORGANISATION))
				.setParameter(4, filter.chosen(Facet.KIND)).setParameter(5, filter.chosen(Facet.TOPIC)).setParameter(6, filter.chosen(Facet.PROFESSION))
				.setParameter(7, filter.chosen(Facet.LANGUAGE)).setParameter(8, part).setParameter(9, topic == null ? "*" : topic).setParameter(10, limit).getResultList();
	}

	/** Which of these lie in which topic; those without any under the empty name. */
	Map<String, Set<String>> byTopic(Collection<String> ids) {
		var byTopic = new LinkedHashMap<String, Set<String>>();
		var bare = new LinkedHashSet<>(ids);
		var rows = entityManager.createNativeQuery("select topic, resource_id from resource_topic where resource_id = any(string_to_array(?1, chr(10)))")
				.setParameter(1, String.join("\n", ids)).getResultList();
		for (var row : rows) {
			var cells = (Object[]) row;
			byTopic.computeIfAbsent((String) cells[0], topic -> new LinkedHashSet<>()).add((String) cells[1]);
			bare.remove(cells[1]);
		}
		byTopic.put("", bare);
		return byTopic;
	}

	/** What was read is not needed again. */
	void forget() {
		entityManager.clear();
	}
}

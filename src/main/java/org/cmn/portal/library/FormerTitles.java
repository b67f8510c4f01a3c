package org.cmn.portal.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What resources were called before, while readers could see them: people go on asking for the name they know. */
@ApplicationScoped
@Transactional
class FormerTitles {

	@PersistenceContext
	private EntityManager entityManager;

	/** By id, in both languages; those that were never called otherwise are left out. One query, and a light one where nothing was ever changed. */
	Map<String, Set<String>> of(Collection<Resource> resources) {
		var former = new HashMap<String, Set<String>>();
		if (resources.isEmpty()) {
			return former;
		}
		List<?> rows = entityManager.createNativeQuery("""
				select distinct v.resource_id, cast(v.content as json) ->> 'title', cast(v.content as json) ->> 'title_fr'
				from resource_version v join resource r on r.id = v.resource_id
				where v.resource_id = any(string_to_array(?1, ';')) and v.number < r.version and v.status = 'PUBLISHED'""")
				.setParameter(1, String.join(";", resources.stream().map(Resource::id).toList())).getResultList();
		rows.stream().map(Object[].class::cast).forEach(row -> Arrays.stream(row).skip(1).filter(Objects::nonNull)
				.forEach(title -> former.computeIfAbsent((String) row[0], id -> new LinkedHashSet<>()).add((String) title)));
		resources.forEach(resource -> former.computeIfPresent(resource.id(), (id, titles) -> {
			titles.remove(resource.content().get(ResourceField.TITLE));
			titles.remove(resource.content().get(ResourceField.TITLE_FR));
			return titles;
		}));
		return former;
	}
}

package org.cmn.portal.library;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.cmn.portal.links.LinkSource.InUse;

/** The library's queries by address, for what looks after links. From threads of its own too: see {@link ResourceDocuments}. */
@ApplicationScoped
@Transactional
class LinkedResources {

	private static final String IN_USE = "select r.url, max(r.title), max(coalesce(r.titleFr, '')) from Resource r where r.status = org.cmn.portal.library.ResourceStatus.PUBLISHED and ";

	@PersistenceContext
	private EntityManager entityManager;

	List<InUse> addressesAfter(String after, int limit) {
		return entityManager.createQuery(IN_USE + "r.url > :after group by r.url order by r.url", Object[].class).setParameter("after", after).setMaxResults(limit)
				.getResultStream().map(LinkedResources::inUse).toList();
	}

	List<InUse> addressesIn(Collection<String> addresses) {
		return addresses.isEmpty() ? List.of() : entityManager.createQuery(IN_USE + "r.url in :addresses group by r.url", Object[].class).setParameter("addresses", addresses)
				.getResultStream().map(LinkedResources::inUse).toList();
	}

	private static InUse inUse(Object[] row) {
		return new InUse((String) row[0], row[1] + " " + row[2]);
	}

	Set<String> idsOf(Collection<String> addresses) {
		return addresses.isEmpty() ? Set.of()
				: new HashSet<>(entityManager.createQuery("select r.id from Resource r where r.url in :addresses", String.class).setParameter("addresses", addresses).getResultList());
	}

	Set<String> addressesOf(Collection<String> ids) {
		return ids.isEmpty() ? Set.of()
				: new HashSet<>(entityManager.createQuery("select r.url from Resource r where r.id in :ids", String.class).setParameter("ids", ids).getResultList());
	}

	/** Published ones only: what nobody is shown needs no care. */
	List<Resource> published(Collection<String> addresses) {
		return addresses.isEmpty() ? List.of()
				: entityManager.createQuery("select r from Resource r where r.url in :addresses and r.status = org.cmn.portal.library.ResourceStatus.PUBLISHED order by r.id", Resource.class)
						.setParameter("addresses", addresses).getResultList();
	}
}

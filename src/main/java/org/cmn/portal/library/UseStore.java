package org.cmn.portal.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** In how many conversations a resource was used. The rows do not say in which. */
@ApplicationScoped
class UseStore {

	@PersistenceContext
	private EntityManager entityManager;

	/** The same mark counts once. */
	void add(String resource, byte[] mark) {
		entityManager.createNativeQuery("insert into resource_use (resource_id, mark) values (?1, ?2) on conflict do nothing")
				.setParameter(1, resource).setParameter(2, mark).executeUpdate();
	}

	long count(String resource) {
		return ((Number) entityManager.createNativeQuery("select count(*) from resource_use where resource_id = ?1").setParameter(1, resource).getSingleResult()).longValue();
	}
}

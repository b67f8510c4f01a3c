package org.cmn.portal.library;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.guard.KnownLines;

/** The lines that the library lists are no patient's. */
@ApplicationScoped
class PhoneLines implements KnownLines {

	@PersistenceContext
	private EntityManager entityManager;

	@Override
	public Collection<String> lines() {
		return entityManager.createQuery("select r.phone from Resource r where r.phone is not null and r.status = org.cmn.portal.library.ResourceStatus.PUBLISHED", String.class).getResultList();
	}
}

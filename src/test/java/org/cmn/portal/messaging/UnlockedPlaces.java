package org.cmn.portal.messaging;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.cmn.portal.testkit.InServer;

/** How it must not be done: reads the newest number, adds one, writes it. The control of the race test. */
@InServer
@ApplicationScoped
public class UnlockedPlaces {

	@PersistenceContext
	private EntityManager entityManager;

	@Transactional
	public long take(UUID conversation) {
		var last = ((Number) entityManager.createNativeQuery("select last_seq from conversation where id = ?1").setParameter(1, conversation).getSingleResult()).longValue();
		Thread.yield();
		entityManager.createNativeQuery("update conversation set last_seq = ?2 where id = ?1").setParameter(1, conversation).setParameter(2, last + 1).executeUpdate();
		return last + 1;
	}
}

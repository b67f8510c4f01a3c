package org.cmn.portal.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The risky seam between Flyway and JPA: whoever opens the database at start finds its tables. Runs inside Payara Micro. */
@ArquillianTest
class MigrationIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@PersistenceContext
	private EntityManager entityManager;

	@Inject
	private EarlyReader reader;

	@Test
	void the_tables_are_there_for_whoever_reads_at_the_start() {
		assertTrue(reader.sawTablesAfterMigration(), "a bean that starts after the migration reads the members through the persistence unit");
		assertFalse(reader.sawTablesBeforeMigration(), "control: before the migration the database is empty");
	}

	@Test
	void the_portal_does_not_work_as_the_owner_of_its_tables() {
		assertEquals("portal", entityManager.createNativeQuery("select cast(current_user as text)").getSingleResult());
		assertEquals("portal_owner", entityManager.createNativeQuery("select cast(tableowner as text) from pg_tables where tablename = 'member'").getSingleResult());
		assertThrows(PersistenceException.class, () -> entityManager.createNativeQuery("select version from flyway_schema_history").getResultList());
	}
}

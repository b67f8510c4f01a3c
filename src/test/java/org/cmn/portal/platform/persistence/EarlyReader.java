package org.cmn.portal.platform.persistence;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.testkit.InServer;

/** Looks for the members' table just before and just after {@link Migration}. */
@InServer
@ApplicationScoped
public class EarlyReader {

	@Resource(lookup = "java:app/jdbc/portal")
	private DataSource dataSource;

	@PersistenceContext
	private EntityManager entityManager;

	private boolean before;
	private boolean after;

	void before(@Observes @Priority(0) @Initialized(ApplicationScoped.class) Object start) throws SQLException {
		try (var connection = dataSource.getConnection(); var rows = connection.createStatement().executeQuery("select to_regclass('member')")) {
			rows.next();
			before = rows.getString(1) != null;
		}
	}

	void after(@Observes @Priority(2) @Initialized(ApplicationScoped.class) Object start) {
		after = ((Number) entityManager.createNativeQuery("select count(*) from member").getSingleResult()).intValue() == 0;
	}

	boolean sawTablesBeforeMigration() {
		return before;
	}

	boolean sawTablesAfterMigration() {
		return after;
	}
}

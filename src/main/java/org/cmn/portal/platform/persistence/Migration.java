package org.cmn.portal.platform.persistence;

import java.util.Map;
import java.util.logging.Logger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.Settings;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else opens the database. Works as the owner of the tables; the portal
 * itself then works as a lesser role. A database of a newer schema stops the start.
 */
@ApplicationScoped
public class Migration {

	private static final Logger LOG = Logger.getLogger(Migration.class.getName());

	void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object start, Settings settings) {
		var flyway = Flyway.configure(Migration.class.getClassLoader())
				.dataSource(settings.databaseUrl(), settings.databaseOwner(), settings.databaseOwnerPassword())
				.locations("classpath:db/migration")
				.placeholders(Map.of("application_role", settings.databaseUser()))
				// A newer schema than this build knows: refuse rather than run on tables one does not understand.
				.ignoreMigrationPatterns(new String[0])
				.load();
		var result = flyway.migrate();
		LOG.info(() -> "Schema at version " + result.targetSchemaVersion + ", " + result.migrationsExecuted + " migrations run.");
	}
}

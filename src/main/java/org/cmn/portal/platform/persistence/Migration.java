package org.cmn.portal.platform.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.cmn.portal.platform.settings.CannotStart;
import org.cmn.portal.platform.settings.Settings;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the schema up to date before anything else opens the database. Works as the owner of the tables; the portal
 * itself then works as a lesser role. A database of a newer schema stops the start.
 */
@ApplicationScoped
public class Migration {

	private static final int CONNECT_RETRIES = 20;
	private static final int CONNECT_RETRY_SECONDS = 3;
	private static final int LONGEST = 300;
	private static final Logger LOG = Logger.getLogger(Migration.class.getName());

	private volatile String version = "";

	/** Of the schema since this start: the portal's own role cannot read Flyway's table. */
	public String version() {
		return version;
	}

	void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object start, Settings settings) {
		var flyway = Flyway.configure(Migration.class.getClassLoader())
				.dataSource(settings.databaseUrl(), settings.databaseOwner(), settings.databaseOwnerPassword())
				.connectRetries(CONNECT_RETRIES)
				.connectRetriesInterval(CONNECT_RETRY_SECONDS)
				.locations("classpath:db/migration")
				.placeholders(Map.of("application_role", settings.databaseUser()))
				.ignoreMigrationPatterns(new String[0])
				.load();
		try {
			refuseNewerSchema(flyway.info(), settings);
			var result = flyway.migrate();
			version = flyway.info().current().getVersion().toString();
			LOG.info(() -> "Schema at version " + version + ", " + result.migrationsExecuted + " migrations run.");
		} catch (FlywayValidateException e) {
			throw new CannotStart("The schema of the database " + settings.databaseUrl() + " was made by a different portal than this one (" + oneLine(e)
					+ "): start the one that made it, or name another database with CMN_DB_URL or another data folder with CMN_DATA.");
		} catch (FlywayException e) {
			throw unreachable(e).map(reason -> (RuntimeException) new CannotStart("The database " + settings.databaseUrl() + " does not let "
					+ settings.databaseOwner() + " in: check CMN_DB_URL, CMN_DB_OWNER and CMN_DB_OWNER_PASSWORD, and that PostgreSQL runs (" + reason + ").")).orElse(e);
		}
	}

	/** Rather not at all than on tables one does not understand. */
	private static void refuseNewerSchema(MigrationInfoService info, Settings settings) {
		var known = Arrays.stream(info.all()).filter(each -> each.getState().isResolved()).map(MigrationInfo::getVersion).max(Comparator.naturalOrder());
		Arrays.stream(info.applied()).filter(each -> !each.getState().isResolved()).map(MigrationInfo::getVersion).max(Comparator.naturalOrder()).ifPresent(newer -> {
			throw new CannotStart("The database " + settings.databaseUrl() + " has schema " + newer + ", made by a newer portal than this one, which knows "
					+ known.map(Object::toString).orElse("none") + ": start the newer portal, bring back a backup from before the upgrade,"
					+ " or name another database with CMN_DB_URL or another data folder with CMN_DATA.");
		});
	}

	/** @return what PostgreSQL or the network said, if this is about connecting and not about a migration */
	private static Optional<String> unreachable(Throwable e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			// Classes 08: no connection, 28: not authorised, 3D: no such database.
			if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches("(08|28|3D).*")) {
				return Optional.of(oneLine(sql));
			}
		}
		return Optional.empty();
	}

	private static String oneLine(Exception e) {
		var text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
		return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
	}
}

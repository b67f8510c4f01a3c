package org.cmn.portal.platform.crypto;

import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.CannotStart;

/**
 * Refuses to start with a master key that is not the one this database was used with: better no portal than one whose
 * new messages open with one key and whose old ones with another. Runs right after the migration.
 */
@ApplicationScoped
public class MasterKeyCheck {

	@Resource(lookup = "java:app/jdbc/portal")
	DataSource database;

	@Inject
	Keys keys;

	@Inject
	Clock clock;

	void check(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object start) throws SQLException {
		try (var connection = database.getConnection()) {
			try (var first = connection.prepareStatement(
					"insert into master_key (id, first_used_at) select ?, ? where not exists (select 1 from master_key)")) {
				first.setString(1, keys.masterKeyId());
				first.setTimestamp(2, java.sql.Timestamp.from(clock.instant()));
				first.executeUpdate();
			}
			try (var known = connection.prepareStatement("select 1 from master_key where id = ?")) {
				known.setString(1, keys.masterKeyId());
				try (var rows = known.executeQuery()) {
					if (!rows.next()) {
						throw new CannotStart("The setting cmn.master-key (environment: CMN_MASTER_KEY) is not the key that this"
								+ " database was encrypted with; nothing was changed. Start with the key that belongs to it.");
					}
				}
			}
		}
	}
}

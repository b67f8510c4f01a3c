package org.cmn.portal.platform.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.CannotStart;

/**
 * Refuses to start without a master key that some row of this database still needs: better no portal than one whose new
 * messages open with one key and whose old ones with another. A new master key is taken beside the one before it, and
 * {@link KeyChange} does the rest. Runs right after the migration.
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
			var needed = needed(connection);
			if (!keys.masterKeyIds().containsAll(needed)) {
				throw new CannotStart("The setting cmn.master-key (environment: CMN_MASTER_KEY) is not the key that this database was encrypted with; nothing was changed."
						+ " Start with the key that belongs to it, or, to change the key, give that one as CMN_MASTER_KEY_OTHER.");
			}
			if (!needed.contains(keys.masterKeyId())) {
				take(connection);
			}
		}
	}

	/** The keys that may still have wrapped something. */
	private static Set<String> needed(Connection connection) throws SQLException {
		var needed = new HashSet<String>();
		try (var rows = connection.createStatement().executeQuery("select id from master_key where retired_at is null")) {
			while (rows.next()) {
				needed.add(rows.getString(1));
			}
		}
		return needed;
	}

	private void take(Connection connection) throws SQLException {
		try (var take = connection.prepareStatement("""
				insert into master_key (id, taken_at) values (?, ?)
				on conflict (id) do update set taken_at = excluded.taken_at, retired_at = null""")) {
			take.setString(1, keys.masterKeyId());
			take.setTimestamp(2, Timestamp.from(clock.instant()));
			take.executeUpdate();
		}
	}
}

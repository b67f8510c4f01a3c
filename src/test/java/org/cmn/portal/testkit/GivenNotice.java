package org.cmn.portal.testkit;

import java.sql.SQLException;
import java.util.UUID;

/** A notice or a mail, written into the running portal's database as its own facts would: those take days to come about. */
public final class GivenNotice {

	private GivenNotice() {
	}

	/** @return its id */
	public static String to(String member) {
		var id = UUID.randomUUID().toString();
		run("insert into notice (id, member_id, kind, subject, at) values ('%s', '%s', 'QUESTION_WAITS', gen_random_uuid(), now())".formatted(id, member));
		return id;
	}

	/** A mail about messages that was kept, as in a sample. @return its id */
	public static String mail(String member) {
		var id = UUID.randomUUID().toString();
		run("insert into mail (id, member_id, told, about, state, next_try_at, made_at, ended_at) values ('%1$s', '%2$s', '%1$s', 'MESSAGES=3', 'SHOWN', now(), now(), now())".formatted(id, member));
		return id;
	}

	private static void run(String sql) {
		try (var connection = Stack.jdbc(); var statement = connection.createStatement()) {
			statement.executeUpdate(sql);
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
}

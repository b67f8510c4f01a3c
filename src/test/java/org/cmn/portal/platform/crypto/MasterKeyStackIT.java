package org.cmn.portal.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;

import org.cmn.portal.platform.settings.CannotStart;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What the portal does at its start with a key of another database, on a real PostgreSQL in a schema of its own. */
class MasterKeyStackIT {

	private static final String SCHEMA = "key_check";
	private static final String FIRST = "0123456789abcdef0123456789abcdef";
	private static final String NEXT = "the-next-key-the-next-key-the-ne";

	@BeforeEach
	void makeAnEmptyDatabase() throws SQLException {
		run("drop schema if exists " + SCHEMA + " cascade");
		run("create schema " + SCHEMA);
		run("create table " + SCHEMA + ".master_key (like public.master_key including all)");
	}

	@AfterEach
	void clean() throws SQLException {
		run("drop schema " + SCHEMA + " cascade");
	}

	@Test
	void the_first_key_is_taken_and_later_only_that_one() throws SQLException {
		assertThatCode(() -> start(FIRST)).doesNotThrowAnyException();
		assertThatCode(() -> start(FIRST)).as("control: the same key again").doesNotThrowAnyException();
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start("another-key-another-key-another!"))
				.withMessageContaining("CMN_MASTER_KEY").withMessageContaining("is not the key that this database was encrypted with").withMessageNotContaining("\n");
		assertThat(count()).as("the wrong key left no trace").isEqualTo(1);
	}

	@Test
	void a_new_key_is_taken_beside_the_one_before_and_alone_when_that_one_is_needed_no_more() throws SQLException {
		start(FIRST);
		start(NEXT, FIRST);
		assertThat(count()).isEqualTo(2);
		assertThatExceptionOfType(CannotStart.class).as("something may still be under the first").isThrownBy(() -> start(NEXT)).withMessageContaining("CMN_MASTER_KEY_OTHER");
		assertThatCode(() -> start(FIRST, NEXT)).as("a second portal with the settings of before").doesNotThrowAnyException();

		run("update " + SCHEMA + ".master_key set retired_at = now() where id = '" + id(FIRST) + "'");
		assertThatCode(() -> start(NEXT)).doesNotThrowAnyException();
		assertThatExceptionOfType(CannotStart.class).as("the first alone").isThrownBy(() -> start(FIRST));
	}

	@Test
	void one_can_go_back_to_a_former_key_as_to_any_other() throws SQLException {
		start(FIRST);
		start(NEXT, FIRST);
		run("update " + SCHEMA + ".master_key set retired_at = now() where id = '" + id(FIRST) + "'");
		start(FIRST, NEXT);
		assertThatExceptionOfType(CannotStart.class).as("the first is needed again").isThrownBy(() -> start(NEXT));
		assertThat(newest()).isEqualTo(id(FIRST));
	}

	@Test
	void a_key_of_the_wrong_form_stops_the_start_before_the_database_is_asked() throws SQLException {
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start("short")).withMessageContaining("CMN_MASTER_KEY").withMessageNotContaining("short");
		assertThat(count()).isZero();
	}

	private static void start(String key) throws SQLException {
		start(key, null);
	}

	private static void start(String key, String other) throws SQLException {
		var database = new PGSimpleDataSource();
		database.setURL(Stack.portal().databaseUrl());
		database.setUser(Stack.portal().databaseUser());
		database.setPassword(Stack.portal().databasePassword());
		database.setCurrentSchema(SCHEMA);
		var check = new MasterKeyCheck();
		check.database = database;
		check.keys = new Keys(of(key), other == null ? null : of(other));
		check.clock = Clock.systemUTC();
		check.check(null);
	}

	private static MasterKey of(String key) {
		return MasterKey.of(Base64.getEncoder().encodeToString(key.getBytes()), "cmn.master-key");
	}

	private static String id(String key) {
		return of(key).id();
	}

	private static String newest() throws SQLException {
		try (var connection = Stack.jdbc(); var rows = connection.createStatement().executeQuery("select id from " + SCHEMA + ".master_key order by taken_at desc limit 1")) {
			rows.next();
			return rows.getString(1);
		}
	}

	private static int count() throws SQLException {
		try (var connection = Stack.jdbc(); var rows = connection.createStatement().executeQuery("select count(*) from " + SCHEMA + ".master_key")) {
			rows.next();
			return rows.getInt(1);
		}
	}

	private static void run(String sql) throws SQLException {
		try (var connection = Stack.jdbc(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}

package org.cmn.portal.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;

import org.cmn.portal.platform.time.TimeCheck.Finding;
import org.cmn.portal.platform.time.TimeCheck.Source;
import org.junit.jupiter.api.Test;

class TimeCheckTest {

	private static final LocalDateTime WRONG = LocalDateTime.parse("2026-12-01T05:00");

	@Test
	void the_hour_it_expects_is_the_one_that_the_rules_in_use_give() {
		assertThat(new Zones().local(TimeCheck.MOMENT, TimeCheck.ZONE)).isEqualTo(TimeCheck.RIGHT);
	}

	@Test
	void a_java_that_is_an_hour_off_is_named_with_its_update_and_what_is_still_right() {
		assertThat(TimeCheck.sentence(new Finding(Source.JAVA, "Java 25.0.3", "2026a", WRONG)))
				.contains("Java 25.0.3 (tz 2026a)", "05:00", "right is 06:00", "pages, mail and calendar files are right", "update of the JDK");
	}

	@Test
	void a_database_that_is_an_hour_off_is_named_with_its_update() {
		assertThat(TimeCheck.sentence(new Finding(Source.DATABASE, "PostgreSQL 18.6", "", WRONG))).contains("PostgreSQL 18.6 believes", "tzdata");
	}

	@Test
	void what_is_right_is_said_too_and_what_did_not_answer_is_not_called_wrong() {
		assertThat(TimeCheck.sentence(new Finding(Source.PORTAL, "ICU4J 79.1", "2026e", TimeCheck.RIGHT))).contains("-06:00");
		assertThat(TimeCheck.sentence(new Finding(Source.DATABASE, "PostgreSQL", "", null))).contains("could not be asked");
	}
}

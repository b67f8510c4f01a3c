package org.cmn.portal.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

	private static final ZoneId EDMONTON = ZoneId.of("America/Edmonton");
	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
	private static final Instant DECEMBER_NOON_UTC = Instant.parse("2026-12-01T12:00:00Z");

	private final Zones zones = new Zones();

	@Nested
	class Rules {

		@Test
		void alberta_keeps_minus_six_in_december_2026() {
			assertThat(zones.offset(DECEMBER_NOON_UTC, EDMONTON)).isEqualTo(ZoneOffset.ofHours(-6));
			assertThat(zones.version()).isGreaterThanOrEqualTo("2026c");
		}

		/** The negative control: with the rules that older machines hold, the same question gets the wrong answer. */
		@Test
		void with_rules_from_before_2026c_the_same_event_is_an_hour_off() {
			var old = new Zones(new OldRules());

			assertThat(old.offset(DECEMBER_NOON_UTC, EDMONTON)).isEqualTo(ZoneOffset.ofHours(-7));
			assertThat(old.toInstant(LocalDateTime.parse("2026-12-01T18:30"), EDMONTON))
					.isEqualTo(zones.toInstant(LocalDateTime.parse("2026-12-01T18:30"), EDMONTON).plusSeconds(3600));
		}

		@Test
		void the_newer_rules_win_whichever_side_holds_them() {
			var old = new OldRules();
			var icu = new IcuRules();

			assertThat(Zones.newest(old, icu)).isSameAs(icu);
			assertThat(Zones.newest(icu, old)).isSameAs(icu);
		}

		@Test
		void of_equally_new_rules_the_machine_s_own_win() {
			var machine = new OldRules();

			assertThat(Zones.newest(machine, new OldRules())).isSameAs(machine);
		}

		@Test
		void a_winter_before_the_change_still_has_its_old_hour() {
			assertThat(zones.offset(Instant.parse("2025-12-01T12:00:00Z"), EDMONTON)).isEqualTo(ZoneOffset.ofHours(-7));
		}

		@Test
		void output_for_machines_carries_the_right_offset() {
			assertThat(zones.at(DECEMBER_NOON_UTC, EDMONTON)).hasToString("2026-12-01T06:00-06:00");
		}
	}

	@Nested
	class WallClock {

		@Test
		void an_hour_that_comes_once_is_one_moment() {
			assertThat(zones.instants(LocalDateTime.parse("2026-12-01T06:00"), EDMONTON)).containsExactly(DECEMBER_NOON_UTC);
		}

		@Test
		void an_hour_that_the_clocks_jump_over_is_refused_with_a_sentence() {
			assertThat(zones.instants(LocalDateTime.parse("2027-03-14T02:30"), TORONTO)).isEmpty();
			assertThatThrownBy(() -> zones.toInstant(LocalDateTime.parse("2027-03-14T02:30"), TORONTO))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(TimeReason.HOUR_SKIPPED));
		}

		@Test
		void an_hour_that_comes_twice_is_both_moments_and_the_earlier_is_taken() {
			var local = LocalDateTime.parse("2027-11-07T01:30");

			assertThat(zones.instants(local, TORONTO)).containsExactly(Instant.parse("2027-11-07T05:30:00Z"), Instant.parse("2027-11-07T06:30:00Z"));
			assertThat(zones.toInstant(local, TORONTO)).isEqualTo(Instant.parse("2027-11-07T05:30:00Z"));
		}

		@Test
		void a_typed_hour_is_read_on_the_clock_of_its_zone_unless_it_has_an_offset() {
			assertThat(zones.parse("2026-12-01T06:00", EDMONTON)).isEqualTo(DECEMBER_NOON_UTC);
			assertThat(zones.parse(" 2026-12-01T06:00:00 ", EDMONTON)).isEqualTo(DECEMBER_NOON_UTC);
			assertThat(zones.parse("2026-12-01T07:00-05:00", EDMONTON)).isEqualTo(DECEMBER_NOON_UTC);
			assertThat(zones.parse("2026-12-01T12:00Z", EDMONTON)).isEqualTo(DECEMBER_NOON_UTC);
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "tomorrow", "2026-12-01", "2026-02-30T10:00", "2026-12-01T24:00", "2026-12-01 06:00", "1999-12-31T10:00", "2200-01-01T10:00",
				"99999-01-01T10:00", "2026-12-01T06:00[America/Toronto]", "2026-12-01T06:00+25:00" })
		void what_is_no_moment_is_refused(String text) {
			assertThatThrownBy(() -> zones.parse(text, EDMONTON))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.NOT_A_TIME));
		}

		@Test
		void alberta_has_no_hour_twice_in_november_2026() {
			assertThat(zones.instants(LocalDateTime.parse("2026-11-01T01:30"), EDMONTON)).hasSize(1);
			assertThat(new Zones(new OldRules()).instants(LocalDateTime.parse("2026-11-01T01:30"), EDMONTON)).hasSize(2);
		}

		@Test
		void every_hour_of_two_years_comes_back_as_itself_in_every_zone_offered() {
			for (var zone : zones.canadian()) {
				for (var hour = 0; hour < 2 * 366 * 24; hour++) {
					var instant = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(hour * 3600L);
					assertThat(zones.instants(zones.local(instant, zone), zone)).contains(instant);
				}
			}
		}
	}

	@Nested
	class Words {

		@Test
		void english_names_the_place_and_not_standard_time() {
			assertThat(plain(zones.format(DECEMBER_NOON_UTC, EDMONTON, Locale.ENGLISH))).isEqualTo("Tuesday, December 1, 2026 at 6:00 a.m., Alberta time");
		}

		@Test
		void french_is_canadian_and_says_premier() {
			assertThat(plain(zones.format(DECEMBER_NOON_UTC, EDMONTON, Locale.FRENCH))).isEqualTo("mardi 1er décembre 2026 à 6 h, heure de l’Alberta");
			assertThat(plain(zones.format(DECEMBER_NOON_UTC.plusSeconds(5400), EDMONTON, Locale.FRENCH, Style.TIME))).isEqualTo("7 h 30");
			assertThat(plain(zones.format(DECEMBER_NOON_UTC.plusSeconds(65100), EDMONTON, Locale.FRENCH, Style.TIME))).isEqualTo("0 h 05");
			assertThat(plain(zones.format(DECEMBER_NOON_UTC.plusSeconds(50400), EDMONTON, Locale.FRENCH, Style.TIME))).isEqualTo("20 h");
			assertThat(plain(zones.format(DECEMBER_NOON_UTC.plusSeconds(10 * 86400), EDMONTON, Locale.FRENCH, Style.DATE))).isEqualTo("vendredi 11 décembre 2026");
		}

		@Test
		void a_date_block_has_its_three_parts() {
			assertThat(zones.format(DECEMBER_NOON_UTC, EDMONTON, Locale.FRENCH, Style.WEEKDAY)).isEqualTo("mar.");
			assertThat(zones.format(DECEMBER_NOON_UTC, EDMONTON, Locale.FRENCH, Style.DAY)).isEqualTo("1");
			assertThat(zones.format(DECEMBER_NOON_UTC, EDMONTON, Locale.ENGLISH, Style.MONTH)).isEqualTo("Dec");
		}

		@Test
		void a_span_names_the_day_once_unless_it_ends_on_another() {
			var start = Instant.parse("2026-12-01T19:00:00Z");

			assertThat(plain(zones.format(start, start.plusSeconds(5400), EDMONTON, Locale.ENGLISH)))
					.isEqualTo("Tuesday, December 1, 2026 at 1:00 p.m. – 2:30 p.m., Alberta time");
			assertThat(plain(zones.format(start, start.plusSeconds(86400), EDMONTON, Locale.ENGLISH)))
					.isEqualTo("Tuesday, December 1, 2026 at 1:00 p.m. – Wednesday, December 2, 2026 at 1:00 p.m., Alberta time");
		}

		@Test
		void a_zone_without_a_province_s_name_is_called_by_its_city() {
			assertThat(zones.name(TORONTO, Locale.ENGLISH)).isEqualTo("Toronto time");
			assertThat(zones.name(ZoneId.of("America/Iqaluit"), Locale.FRENCH)).isEqualTo("heure d’Iqaluit");
			assertThat(zones.name(ZoneId.of("Europe/London"), Locale.FRENCH)).isEqualTo("heure de Londres");
			assertThat(zones.name(ZoneOffset.UTC, Locale.FRENCH)).isEqualTo("UTC");
		}

		/** ICU puts narrow no-break spaces before a.m. and no-break ones round the French h. */
		private String plain(String text) {
			return text.replace('\u202f', ' ').replace('\u00a0', ' ');
		}
	}

	@Nested
	class Choices {

		@Test
		void a_zone_is_found_by_its_id_and_nothing_else() {
			assertThat(zones.find("America/Edmonton")).contains(EDMONTON);
			assertThat(zones.find("UTC")).isPresent();
			for (var wrong : new String[] { null, "", "Bla/Bla", "MST", "-07:00", "america/edmonton", "America/Edmonton ", "<b>" }) {
				assertThat(zones.find(wrong)).as("%s", wrong).isEmpty();
			}
		}

		@Test
		void the_zones_offered_are_known_to_the_rules_of_both_sides() {
			assertThat(zones.canadian()).contains(EDMONTON).allSatisfy(zone -> assertThat(zones.find(zone.getId())).contains(zone));
		}

		@Test
		void everybody_chooses_from_the_same_zones_and_finds_their_own_among_them() {
			assertThat(zones.choices(EDMONTON.getId(), Locale.CANADA_FRENCH)).hasSize(zones.canadian().size()).containsEntry("heure de l’Alberta", "America/Edmonton");
			assertThat(zones.choices("America/Iqaluit", Locale.ENGLISH)).hasSize(zones.canadian().size() + 1).containsEntry("Iqaluit time", "America/Iqaluit");
			assertThat(zones.choices("no such place", Locale.ENGLISH)).hasSize(zones.canadian().size());
		}
	}

	/** What a machine says that has not heard of Alberta's change: one hour less from November to March. */
	private static final class OldRules implements ZoneRulesSource {

		@Override
		public String name() {
			return "old rules";
		}

		@Override
		public String version() {
			return "2025a";
		}

		@Override
		public ZoneOffset offset(Instant instant, ZoneId zone) {
			var winter = instant.isAfter(Instant.parse("2026-11-01T07:59:59Z")) && instant.isBefore(Instant.parse("2027-03-14T09:00:00Z"));
			return zone.equals(EDMONTON) && winter ? ZoneOffset.ofHours(-7) : new IcuRules().offset(instant, zone);
		}
	}
}

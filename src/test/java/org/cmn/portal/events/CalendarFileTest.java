package org.cmn.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.cmn.portal.platform.time.Zones;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

	private static final URI PAGE = URI.create("https://portal.example/events/event?id=00000000-0000-4000-8000-000000000001");
	private static final Standing CONFIRMED = new Standing(RegistrationStatus.CONFIRMED, 0, null);

	@Test
	void hours_are_in_utc_and_no_zone_is_left_to_the_reader_s_rules() {
		assertThat(lines(Events.withSeats(5))).contains("DTSTART:20261201T190000Z", "DTEND:20261201T200000Z").noneMatch(line -> line.contains("TZID") || line.contains("VTIMEZONE"));
	}

	@Test
	void the_description_begins_with_the_hour_in_words() {
		assertThat(unfolded(file(Events.withSeats(5), Standing.NONE, Locale.ENGLISH)).replace('\u202f', ' '))
				.contains("DESCRIPTION:Tuesday\\, December 1\\, 2026 at 1:00 p.m. – 2:00 p.m.\\, Alberta time\\n\\nWhat to do first.");
		assertThat(unfolded(file(Events.withSeats(5), Standing.NONE, Locale.FRENCH)).replace('\u00a0', ' '))
				.contains("SUMMARY:Amorcer la buprénorphine", "DESCRIPTION:mardi 1er décembre 2026 à 13 h – 14 h\\, heure de l’Alberta");
	}

	@Test
	void a_changed_event_keeps_its_uid_and_counts_its_sequence() {
		assertThat(lines(Events.withSeats(5))).contains("UID:00000000-0000-4000-8000-000000000001", "SEQUENCE:0", "METHOD:PUBLISH", "VERSION:2.0", "STATUS:CONFIRMED");
	}

	@Test
	void a_cancelled_event_says_so() {
		var event = Events.withSeats(5);
		event.become(EventStatus.CANCELLED, Events.WHILE_OPEN);

		assertThat(lines(event)).contains("STATUS:CANCELLED");
	}

	@Test
	void lines_end_with_crlf_and_are_folded_at_75_octets() {
		var event = new CommunityEvent(UUID.randomUUID(), Events.details("É".repeat(200), "a😀".repeat(500), 5), Events.OPENS);
		var text = file(event, CONFIRMED, Locale.ENGLISH);

		assertThat(text).endsWith("END:VCALENDAR\r\n");
		assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
		assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
		assertThat(unfolded(text)).contains("a😀".repeat(500));
		assertThat(text.split("\r\n ")).as("folded where it must be, not oftener").hasSizeLessThan(text.getBytes(StandardCharsets.UTF_8).length / 70 + 5);
	}

	@Test
	void hostile_text_stays_text() throws Exception {
		var hostile = "Hi\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:gotcha; \\n, \"x\" \\\\ <script>alert(1)</script>";
		var event = new CommunityEvent(UUID.randomUUID(), Events.details(hostile, hostile, 5), Events.OPENS);
		var text = file(event, CONFIRMED, Locale.ENGLISH);

		assertThat(text.lines().filter(line -> line.startsWith("BEGIN:VEVENT"))).hasSize(1);
		assertThat(text.lines()).noneMatch(line -> line.startsWith("SUMMARY:gotcha"));
		var read = (VEvent) parse(text).getComponents().get(0);
		assertThat(read.getSummary().getValue()).isEqualTo(hostile.replace("\r\n", "\n"));
		assertThat(read.getDescription().getValue()).contains(hostile.replace("\r\n", "\n"));
	}

	@Test
	void a_program_reads_back_the_same_moment() throws Exception {
		var read = (VEvent) parse(file(Events.withSeats(5), Standing.NONE, Locale.ENGLISH)).getComponents().get(0);

		assertThat(Instant.from(read.getDateTimeStart().getDate())).isEqualTo(Events.STARTS);
		assertThat(read.getLocation().getValue()).isEqualTo("Hinton, room 2; back door");
		assertThat(read.getUrl().getUri()).isEqualTo(PAGE);
	}

	@Test
	void the_link_to_join_is_only_in_the_file_of_who_has_a_seat() {
		assertThat(unfolded(file(Events.withSeats(5), CONFIRMED, Locale.ENGLISH))).contains("https://example.org/join?a=1");
		assertThat(unfolded(file(Events.withSeats(5), Standing.NONE, Locale.ENGLISH))).doesNotContain("example.org/join");
	}

	private static java.util.List<String> lines(CommunityEvent event) {
		return file(event, Standing.NONE, Locale.ENGLISH).lines().toList();
	}

	private static String file(CommunityEvent event, Standing own, Locale reader) {
		return new String(CalendarFile.of(Events.view(event, own), PAGE, new Zones(), reader), StandardCharsets.UTF_8);
	}

	private static String unfolded(String text) {
		return text.replaceAll("\r\n[ \t]", "");
	}

	private static Calendar parse(String text) throws Exception {
		return new CalendarBuilder().build(new StringReader(text));
	}
}

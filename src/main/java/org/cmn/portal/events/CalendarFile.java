package org.cmn.portal.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.cmn.portal.platform.time.Zones;

/**
 * An event as a calendar file (RFC 5545). Its hours are in UTC and it carries no zone: a zone would be worked out with
 * the rules of the reader's program, which may be older than ours, and ical4j's own still let Alberta change its clocks.
 * For the same reason the description begins with the hour in words, as the organiser's clock shows it.
 */
public final class CalendarFile {

	public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

	private static final int LINE_LIMIT = 75;
	private static final byte[] END_OF_LINE = { '\r', '\n' };
	private static final byte[] FOLD = { '\r', '\n', ' ' };

	private CalendarFile() {
	}

	/** @param page the event's page in the portal */
	public static byte[] of(EventView event, URI page, Zones zones, Locale reader) {
		var entry = new VEvent(false);
		entry.add(new Uid(event.id().toString()));
		entry.add(new Sequence(Math.toIntExact(event.version())));
		entry.add(new DtStamp(event.changedAt()));
		entry.add(new LastModified(event.changedAt()));
		entry.add(new DtStart<>(event.starts()));
		entry.add(new DtEnd<>(event.ends()));
		entry.add(new Summary(event.title(reader)));
		entry.add(new Description(description(event, page, zones, reader)));
		if (event.place() != null) {
			entry.add(new Location(event.place()));
		}
		entry.add(new Url(page));
		entry.add(event.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);

		var calendar = new Calendar();
		calendar.add(new ProdId("-//CMN//Portal//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(ImmutableMethod.PUBLISH);
		calendar.add(entry);
		try {
			var text = new StringWriter();
			new CalendarOutputter().output(calendar, text);
			return folded(text.toString().replace("\r\n ", ""));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Folds anew: ical4j counts Java's characters, which lets accents pass the limit of octets and may cut an emoji in two. */
	private static byte[] folded(String text) {
		var bytes = new ByteArrayOutputStream();
		for (var line : text.split("\r\n")) {
			var length = 0;
			for (var character : line.codePoints().toArray()) {
				var octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
				if (length + octets.length > LINE_LIMIT) {
					bytes.writeBytes(FOLD);
					length = 1;
				}
				bytes.writeBytes(octets);
				length += octets.length;
			}
			bytes.writeBytes(END_OF_LINE);
		}
		return bytes.toByteArray();
	}

	private static String description(EventView event, URI page, Zones zones, Locale reader) {
		var hours = zones.format(event.starts(), event.ends(), event.zone(), reader);
		return Stream.of(hours, event.description(reader), event.link(), page.toString()).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
	}
}

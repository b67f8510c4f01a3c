package org.cmn.portal.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.InWords;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Which hour it is where. Asks the newest of the rules at hand, those of the Java that runs the portal and those that
 * travel with it, and writes moments in the reader's language with words that do not depend on the machine.
 */
@ApplicationScoped
public class Zones {

	/** No place is further from UTC; a day has at most one change of hour, so both its ends tell all. */
	private static final long FURTHEST_SECONDS = 15L * 3600;

	/** Strict: the 30th of February is a mistake and not the 28th. */
	private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
			.optionalStart().appendOffsetId().toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT).withChronology(IsoChronology.INSTANCE);

	/** A year outside is a slip of the finger. */
	private static final int FIRST_YEAR = 2000;
	private static final int LAST_YEAR = 2199;

	private static final List<ZoneId> CANADIAN = Stream.of("America/Vancouver", "America/Whitehorse", "America/Edmonton",
			"America/Regina", "America/Winnipeg", "America/Toronto", "America/Halifax", "America/St_Johns").map(ZoneId::of).toList();

	private final ZoneRulesSource rules;

	/** Never used themselves, only their copies: one is no good to two threads at once, and to make one costs as much as a message. */
	private final Map<String, SimpleDateFormat> formats = new ConcurrentHashMap<>();

	public Zones() {
		this(newest(new JvmRules(), new IcuRules()));
	}

	Zones(ZoneRulesSource rules) {
		this.rules = rules;
	}

	/** Of equally new ones the first: what the machine's keeper updates has precedence. */
	static ZoneRulesSource newest(ZoneRulesSource first, ZoneRulesSource second) {
		return second.version().compareTo(first.version()) > 0 ? second : first;
	}

	/** The release of the tz database in use, e.g. {@code 2026e}. */
	public String version() {
		return rules.version();
	}

	/** Where the rules in use come from, for an administrator. */
	public String source() {
		return rules.name();
	}

	public ZoneOffset offset(Instant instant, ZoneId zone) {
		return rules.offset(instant, zone);
	}

	/** What calendar and clock on the wall show there. */
	public LocalDateTime local(Instant instant, ZoneId zone) {
		return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), offset(instant, zone));
	}

	/** The same moment with its right offset, for output in ISO 8601. */
	public OffsetDateTime at(Instant instant, ZoneId zone) {
		return instant.atOffset(offset(instant, zone));
	}

	/** When the wall clock shows this: once as a rule, never in a gap, twice (earlier first) where clocks are set back. */
	public List<Instant> instants(LocalDateTime local, ZoneId zone) {
		var asIfUtc = local.toEpochSecond(ZoneOffset.UTC);
		return Stream.of(-FURTHEST_SECONDS, FURTHEST_SECONDS)
				.map(away -> offset(Instant.ofEpochSecond(asIfUtc + away), zone)).distinct()
				.map(local::toInstant)
				.filter(instant -> local(instant, zone).equals(local))
				.sorted().toList();
	}

	/**
	 * @return the moment; the earlier one of an hour that comes twice, since who comes early misses nothing
	 * @throws Refused {@link TimeReason#HOUR_SKIPPED} for an hour that never comes
	 */
	public Instant toInstant(LocalDateTime local, ZoneId zone) {
		var instants = instants(local, zone);
		if (instants.isEmpty()) {
			throw new Refused(TimeReason.HOUR_SKIPPED);
		}
		return instants.get(0);
	}

	/**
	 * Reads what people type and programs send.
	 *
	 * @param text {@code 2026-12-01T18:30} on the clock of {@code zone}, or with an offset of its own: {@code 2026-12-01T18:30-06:00}
	 * @throws Refused {@link CommonReason#NOT_A_TIME}, or {@link TimeReason#HOUR_SKIPPED} for an hour that never comes
	 */
	public Instant parse(String text, ZoneId zone) {
		try {
			var parsed = TYPED.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
			if (parsed.get(ChronoField.YEAR) < FIRST_YEAR || parsed.get(ChronoField.YEAR) > LAST_YEAR) {
				throw new Refused(CommonReason.NOT_A_TIME);
			}
			return parsed instanceof OffsetDateTime moment ? moment.toInstant() : toInstant((LocalDateTime) parsed, zone);
		} catch (DateTimeException e) {
			throw new Refused(CommonReason.NOT_A_TIME);
		}
	}

	/** With the hour's place, e.g. {@code Tuesday, December 1, 2026 at 6:00 a.m., Alberta time}. */
	public String format(Instant instant, ZoneId zone, Locale locale) {
		return format(instant, zone, locale, Style.LONG) + ", " + name(zone, locale);
	}

	/** The same for a refusal, whose reader's language is known later. */
	public InWords inWords(Instant instant, ZoneId zone) {
		return locale -> format(instant, zone, locale);
	}

	public String format(Instant instant, ZoneId zone, Locale locale, Style style) {
		var ulocale = ZoneNames.ulocale(locale);
		var format = (SimpleDateFormat) formats.computeIfAbsent(ulocale.getName() + style.skeleton, key -> format(ulocale, style)).clone();
		var text = format.format(new Date(local(instant, zone).toInstant(ZoneOffset.UTC).toEpochMilli()));
		return ZoneNames.isFrench(locale) ? french(text, style) : text;
	}

	private static SimpleDateFormat format(ULocale locale, Style style) {
		var format = new SimpleDateFormat(DateTimePatternGenerator.getInstance(locale).getBestPattern(style.skeleton), locale);
		// The hour is already known: ICU only puts it into words.
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format;
	}

	/** From one hour to another; the second date only where it is another day. */
	public String format(Instant from, Instant to, ZoneId zone, Locale locale) {
		var sameDay = local(from, zone).toLocalDate().equals(local(to, zone).toLocalDate());
		var end = format(to, zone, locale, sameDay ? Style.TIME : Style.LONG);
		return format(from, zone, locale, Style.LONG) + " – " + end + ", " + name(zone, locale);
	}

	/** The hours alone, for where the day is said already. */
	public String hours(Instant from, Instant to, ZoneId zone, Locale locale) {
		var sameDay = local(from, zone).toLocalDate().equals(local(to, zone).toLocalDate());
		return format(from, zone, locale, Style.TIME) + " – " + format(to, zone, locale, sameDay ? Style.TIME : Style.LONG) + ", " + name(zone, locale);
	}

	/** What people there call their hours, e.g. {@code Alberta time}. */
	public String name(ZoneId zone, Locale locale) {
		return ZoneNames.name(zone, locale);
	}

	/** @return the zone, empty unless both the rules in use and Java know that id */
	public Optional<ZoneId> find(String id) {
		if (id == null || !id.contains("/") && !"UTC".equals(id) || !ZoneId.getAvailableZoneIds().contains(id)) {
			return Optional.empty();
		}
		return TimeZone.getTimeZone(id).getID().equals(TimeZone.UNKNOWN_ZONE_ID) ? Optional.empty() : Optional.of(ZoneId.of(id));
	}

	/** Canada's, from west to east. {@link #find} takes any zone of the world. */
	List<ZoneId> canadian() {
		return CANADIAN;
	}

	/** For select boxes: from what people call their hours to the zone's id; {@code own} is among them wherever it is. */
	public Map<String, String> choices(String own, Locale locale) {
		var choices = new LinkedHashMap<String, String>();
		Stream.concat(CANADIAN.stream(), find(own).stream()).forEach(zone -> choices.put(name(zone, locale), zone.getId()));
		return choices;
	}

	/** French says "1er" of the first day of a month, "7 h 30" and "12 h", and keeps the parts of an hour on one line. */
	private static String french(String text, Style style) {
		var hour = text.replaceAll("\\b0(?=\\d h \\d)", "").replaceAll(" h 00\\b", "\u00a0h").replace(" h ", "\u00a0h\u00a0");
		return style == Style.DAY ? hour : hour.replaceFirst("(^|\\s)1 (?=\\p{L})", "$11er ");
	}
}

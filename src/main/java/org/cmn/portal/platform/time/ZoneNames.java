package org.cmn.portal.platform.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;

/**
 * What people call the hours of a place. By the place and never by "standard" or "daylight": since Alberta keeps one
 * hour all year, "Mountain Standard Time" is wrong there, and "Mountain Time" is another hour in Denver.
 */
final class ZoneNames {

	private record Name(String english, String french) {
	}

	/** Where a whole province keeps one hour, people say the province. */
	private static final Map<String, Name> PROVINCES = Map.of(
			"America/Edmonton", new Name("Alberta time", "heure de l’Alberta"),
			"America/Vancouver", new Name("British Columbia time", "heure de la Colombie-Britannique"),
			"America/Regina", new Name("Saskatchewan time", "heure de la Saskatchewan"),
			"America/Winnipeg", new Name("Manitoba time", "heure du Manitoba"),
			"America/Whitehorse", new Name("Yukon time", "heure du Yukon"),
			"America/St_Johns", new Name("Newfoundland time", "heure de Terre-Neuve"));

	private ZoneNames() {
	}

	static String name(ZoneId zone, Locale locale) {
		var french = isFrench(locale);
		var province = PROVINCES.get(zone.getId());
		if (province != null) {
			return french ? province.french() : province.english();
		}
		if (zone.normalized().equals(ZoneOffset.UTC)) {
			return "UTC";
		}
		var city = TimeZoneNames.getInstance(ulocale(locale)).getExemplarLocationName(zone.getId());
		if (city == null) {
			return zone.getId();
		}
		if (!french) {
			return city + " time";
		}
		return ("AEIOUYÉÈÎaeiouyéèî".indexOf(city.charAt(0)) >= 0 ? "heure d’" : "heure de ") + city;
	}

	static boolean isFrench(Locale locale) {
		return "fr".equals(locale.getLanguage());
	}

	/** The portal speaks Canadian English and Canadian French. */
	static ULocale ulocale(Locale locale) {
		return isFrench(locale) ? ULocale.CANADA_FRENCH : ULocale.CANADA;
	}
}

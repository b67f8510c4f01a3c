package org.cmn.portal.platform.faces;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

import com.ibm.icu.text.MessageFormat;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.InWords;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The portal's sentences in one language. A sentence may hold arguments and plurals in ICU's notation; the grammar of the
 * keys stands at the head of {@code messages_en.properties}.
 */
public final class Texts {

	/** The languages that have every sentence; the first is the default. */
	public static final java.util.List<Locale> LANGUAGES = java.util.List.of(Locale.ENGLISH, Locale.CANADA_FRENCH);

	private static final Logger LOG = Logger.getLogger(Texts.class.getName());
	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
	private static final Map<Locale, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

	private final Locale locale;
	private final ResourceBundle bundle;
	private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

	private Texts(Locale locale) {
		this.locale = locale;
		bundle = ResourceBundle.getBundle("messages", locale, Texts.class.getClassLoader(), NO_FALLBACK);
	}

	/** Any locale will do: what is neither English nor French reads English. */
	public static Texts in(Locale locale) {
		return BY_LANGUAGE.computeIfAbsent(language(locale), Texts::new);
	}

	/** The language of ours that serves this locale. */
	public static Locale language(Locale locale) {
		var french = locale != null && locale.getLanguage().equals(Locale.FRENCH.getLanguage());
		return french ? Locale.CANADA_FRENCH : Locale.ENGLISH;
	}

	/** A missing sentence shows its key and is logged: the page still works, and a test finds it first. */
	public String get(String key, Object... arguments) {
		if (arguments.length == 0) {
			return pattern(key);
		}
		// Formats are not safe between threads: each use has its own copy of the parsed one.
		var format = (MessageFormat) formats.computeIfAbsent(key, k -> new MessageFormat(pattern(k), locale)).clone();
		return format.format(Arrays.stream(arguments).map(argument -> argument instanceof InWords words ? words.in(locale) : argument).toArray());
	}

	/** The sentence for a constant, e.g. {@code enum.Role.MENTOR}. */
	public String of(Enum<?> constant) {
		return get("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
	}

	public String of(Refused refused) {
		return get(refused.reason().key(), refused.arguments().toArray());
	}

	public String of(FieldRefusal refusal) {
		return get(refusal.reason().key(), refusal.arguments().toArray());
	}

	private String pattern(String key) {
		try {
			return bundle.getString(key);
		} catch (MissingResourceException e) {
			LOG.warning(() -> "No sentence for " + key + " in " + locale);
			return key;
		}
	}
}

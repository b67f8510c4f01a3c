package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The settings of one start: a system property ({@code cmn.port}) wins over the environment ({@code CMN_PORT}), which wins
 * over {@code CMN_PORT_FILE}, a file whose only content is the value (for secrets).
 */
record Options(Map<String, String> properties, Map<String, String> environment) {

	private static final String MAIL_PASSWORD = "cmn.mail.password";

	/** Where {@code cmn.settings} names a file, its properties count too. */
	static Options ofThisProcess() {
		Map<String, String> properties = new HashMap<>();
		Optional.ofNullable(System.getProperty("cmn.settings")).map(Options::read).ifPresent(properties::putAll);
		System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
		return new Options(Map.copyOf(properties), System.getenv());
	}

	static Map<String, String> read(String file) {
		Properties settings = new Properties();
		try (var in = Files.newBufferedReader(Path.of(file))) {
			settings.load(in);
		} catch (IOException e) {
			throw new StartRefused("The file " + file + " that cmn.settings names cannot be read.", e);
		}
		return settings.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, settings::getProperty));
	}

	/** @param name as in {@code cmn.keycloak-port} */
	Optional<String> text(String name) {
		return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank())
				.or(() -> Optional.ofNullable(environment.get(variable(name))).filter(value -> !value.isBlank()))
				.or(() -> fromFile(variable(name) + "_FILE"))
				.map(String::strip);
	}

	private Optional<String> fromFile(String variable) {
		String file = environment.get(variable);
		if (file == null || file.isBlank()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Files.readString(Path.of(file))).filter(value -> !value.isBlank());
		} catch (IOException e) {
			throw new StartRefused("The file " + file + " that " + variable + " names cannot be read.", e);
		}
	}

	/** One without which nothing goes. */
	String require(String name) {
		return text(name).orElseThrow(() -> new StartRefused("The setting " + variable(name) + " is missing: set it, or name a file that holds it with "
				+ variable(name) + "_FILE."));
	}

	/** @return 0 asks for any free port where the setting allows it */
	int port(String name, int otherwise) {
		String value = text(name).orElse(Integer.toString(otherwise));
		if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
			throw new StartRefused("The setting " + variable(name) + " must be a port number from 0 to 65535, not \"" + value + "\".");
		}
		return Integer.parseInt(value);
	}

	Optional<Boolean> flag(String name) {
		return text(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new StartRefused("The setting " + variable(name) + " must be true or false, not \"" + value + "\".");
		});
	}

	/** A mistyped one would be ignored, and what it was meant to change would not be. */
	void requireKnown() {
		KnownSettings.fault(properties.keySet(), environment.keySet()).ifPresent(sentence -> {
			throw new StartRefused(sentence);
		});
	}

	/** Settings that only the portal knows, the secret among them from its file too, given to the launcher as properties: the portal gets them by environment. */
	Map<String, String> forThePortal() {
		Map<String, String> settings = new HashMap<>();
		properties.forEach((name, value) -> {
			if (name.startsWith("cmn.") && !value.isBlank()) {
				settings.put(variable(name), value);
			}
		});
		fromFile(variable(MAIL_PASSWORD) + "_FILE").ifPresent(password -> settings.putIfAbsent(variable(MAIL_PASSWORD), password.strip()));
		return settings;
	}

	/** The name of the environment variable behind a setting. */
	static String variable(String name) {
		return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
	}
}

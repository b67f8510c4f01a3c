package org.cmn.portal.platform.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.bind.annotation.JsonbProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Says in the API's description what a field is called on the wire. Payara describes records by their own names and does not
 * read {@link JsonbProperty}; whoever followed that description sent fields that nobody reads.
 */
final class WireNames {

	private WireNames() {
	}

	static void write(OpenAPI api) {
		var schemas = api.getComponents().getSchemas();
		records().forEach(type -> {
			var described = schemas == null ? null : schemas.get(name(type));
			var names = names(type);
			if (described == null || described.getProperties() == null || names.isEmpty()) {
				return;
			}
			var properties = described.getProperties();
			described.setProperties(null);
			properties.forEach((name, schema) -> described.addProperty(names.getOrDefault(name, name), schema));
		});
	}

	/** By the name of a component, what it is called on the wire where that differs. */
	private static Map<String, String> names(Class<?> type) {
		var names = new HashMap<String, String>();
		for (var field : type.getDeclaredFields()) {
			var said = field.getAnnotation(JsonbProperty.class);
			if (said != null && !said.value().isEmpty()) {
				names.put(field.getName(), said.value());
			}
		}
		return names;
	}

	private static String name(Class<?> type) {
		var said = type.getAnnotation(Schema.class);
		return said == null || said.name().isEmpty() ? type.getName().replaceAll(".*[.$]", "") : said.name();
	}

	/** Every record in a room's folder {@code api}, those within others too. */
	private static Iterable<Class<?>> records() {
		try {
			var root = Path.of(WireNames.class.getResource("WireNames.class").toURI());
			for (int depth = WireNames.class.getName().split("\\.").length; depth > 0; depth--) {
				root = root.getParent();
			}
			try (var files = Files.walk(root)) {
				return files.filter(file -> file.toString().endsWith(".class") && file.getParent().endsWith("api")).map(root::relativize)
						.map(file -> file.toString().replace('/', '.').replaceAll("\\.class$", "")).flatMap(WireNames::record).collect(Collectors.toList());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Stream<Class<?>> record(String name) {
		try {
			var type = Class.forName(name, false, WireNames.class.getClassLoader());
			return type.isRecord() ? Stream.of(type) : Stream.empty();
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}
}

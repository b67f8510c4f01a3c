package org.cmn.portal.platform.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.bind.annotation.JsonbProperty;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the API's description what a field is called on the wire. Payara describes records by their own names and does not
 * read {@link JsonbProperty}; whoever followed that description sent fields that nobody reads.
 */
final class WireNames {

	private WireNames() {
	}

	static void write(OpenAPI api) {
		var records = new HashMap<Set<String>, Map<String, String>>();
		records().forEach(type -> records.put(components(type), names(type)));
		described(api).forEach(schema -> write(schema, records));
	}

	/** Those with a name, and those that Payara writes out where they are used. */
	private static Stream<Schema> described(OpenAPI api) {
		var named = api.getComponents().getSchemas();
		var operations = api.getPaths().getPathItems().values().stream().flatMap(path -> path.getOperations().values().stream()).toList();
		var sent = operations.stream().map(Operation::getRequestBody).filter(Objects::nonNull).map(RequestBody::getContent);
		var answered = operations.stream().filter(operation -> operation.getResponses() != null)
				.flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()).map(APIResponse::getContent);
		var written = Stream.concat(sent, answered).filter(Objects::nonNull).flatMap(content -> content.getMediaTypes().values().stream()).map(MediaType::getSchema);
		return Stream.concat(named == null ? Stream.empty() : named.values().stream(), written).filter(Objects::nonNull);
	}

	/** A record is known by its components, since what is written out has no name. */
	private static void write(Schema described, Map<Set<String>, Map<String, String>> records) {
		if (described.getItems() != null) {
			write(described.getItems(), records);
		}
		if (described.getAdditionalPropertiesSchema() != null) {
			write(described.getAdditionalPropertiesSchema(), records);
		}
		if (described.getProperties() != null) {
			var properties = Map.copyOf(described.getProperties());
			properties.values().forEach(property -> write(property, records));
			var names = records.getOrDefault(properties.keySet(), Map.of());
			if (!names.isEmpty()) {
				var inOrder = new LinkedHashMap<>(described.getProperties());
				described.setProperties(null);
				inOrder.forEach((name, schema) -> described.addProperty(names.getOrDefault(name, name), schema));
			}
		}
	}

	private static Set<String> components(Class<?> type) {
		return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
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

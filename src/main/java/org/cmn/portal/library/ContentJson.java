package org.cmn.portal.library;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.io.StringReader;
import java.util.EnumMap;

import jakarta.json.JsonString;

/** Contents as JSON, every field by its name: how versions are kept. A field that is gone by now is left out. */
final class ContentJson {

	private ContentJson() {
	}

	static String write(ResourceContent content) {
		var object = JSON.createObjectBuilder();
		content.values().forEach((field, value) -> object.add(field.code(), value));
		return object.build().toString();
	}

	static ResourceContent read(String json) {
		var values = new EnumMap<ResourceField, String>(ResourceField.class);
		try (var reader = JSON.createReader(new StringReader(json))) {
			reader.readObject().forEach((name, value) -> ResourceField.of(name).ifPresent(field -> values.put(field, ((JsonString) value).getString())));
		}
		return new ResourceContent(values);
	}
}

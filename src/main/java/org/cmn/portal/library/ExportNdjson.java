package org.cmn.portal.library;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** One JSON object on each line, as the API shows a resource. What says nothing is null, so that it takes away what was there. */
final class ExportNdjson implements ExportWriter {

	private final JsonBuilderFactory json = JSON.createBuilderFactory(java.util.Map.of());
	private final OutputStream out;
	private final Vocabulary vocabulary;

	ExportNdjson(OutputStream out, Vocabulary vocabulary) {
		this.out = out;
		this.vocabulary = vocabulary;
	}

	@Override
	public void write(ExportSource source) throws IOException {
		var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		source.each(null, card -> print(writer, card));
		writer.flush();
	}

	private void print(Writer writer, ResourceCard card) {
		try {
			writer.write(line(card));
			writer.write('\n');
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String line(ResourceCard card) {
		var object = json.createObjectBuilder().add(ResourceImport.ID, card.id()).add(ResourceImport.STATUS, card.status().code());
		named(object, card.get(ResourceField.ORGANISATION), ResourceImport.ORGANISATION_FULL, ResourceImport.ORGANISATION_FULL_FR);
		named(object, card.get(ResourceField.STEWARD), ResourceImport.STEWARD_FULL, ResourceImport.STEWARD_FULL_FR);
		for (var field : ResourceField.values()) {
			object.add(field.code(), value(card.content(), field));
		}
		return object.build().toString();
	}

	private void named(JsonObjectBuilder object, String organisation, String english, String french) {
		if (organisation != null) {
			object.add(english, vocabulary.name(Facet.ORGANISATION, organisation, Locale.ENGLISH));
			object.add(french, vocabulary.name(Facet.ORGANISATION, organisation, Locale.CANADA_FRENCH));
		}
	}

	private JsonValue value(ResourceContent content, ResourceField field) {
		if (content.get(field) == null) {
			return JsonValue.NULL;
		}
		return switch (field) {
			case TOPICS, PROFESSIONS, PLACES -> json.createArrayBuilder(content.codes(field)).build();
			case VERIFIED, REVIEWED, CONFLICT_OF_INTEREST -> content.is(field) ? JsonValue.TRUE : JsonValue.FALSE;
			case PUBLISHED_YEAR -> JSON.createValue(content.year());
			default -> JSON.createValue(content.get(field));
		};
	}
}

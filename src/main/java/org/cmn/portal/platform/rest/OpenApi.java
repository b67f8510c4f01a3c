package org.cmn.portal.platform.rest;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the API's description what is true of every operation: how it says no. Named in microprofile-config.properties. */
public class OpenApi implements OASFilter {

	private static final Logger LOG = Logger.getLogger(OpenApi.class.getName());
	private static final String PROBLEM = "Problem";
	/** For the {@code ref} of an operation that can be refused so. */
	public static final String CONFLICT = PROBLEM + "409";
	public static final String TOO_MANY = PROBLEM + "429";

	@Override
	public Operation filterOperation(Operation operation) {
		var responses = operation.getResponses();
		if (responses == null) {
			return operation;
		}
		List.of("401", "404", "422").forEach(status -> {
			if (responses.getAPIResponse(status) == null) {
				responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM + status));
			}
		});
		var ok = responses.getDefaultValue();
		if (ok != null && responses.getAPIResponse("200") == null) {
			responses.removeAPIResponse("default");
			responses.addAPIResponse("200", ok);
		}
		return operation;
	}

	@Override
	public Parameter filterParameter(Parameter parameter) {
		if (parameter.getSchema() == null && parameter.getContent() == null && parameter.getRef() == null) {
			parameter.setSchema(text());
		}
		return parameter;
	}

	/** Payara writes down the zeros of an annotation that says nothing: taken by the letter, no object could have a field. */
	@Override
	public Schema filterSchema(Schema schema) {
		if (Integer.valueOf(0).equals(schema.getMaxProperties())) {
			schema.setMaxProperties(null);
			schema.setMinProperties(null);
			schema.setMinLength(null);
			schema.setUniqueItems(null);
			schema.setExclusiveMaximum(null);
			schema.setExclusiveMinimum(null);
			schema.setNullable(null);
			schema.setReadOnly(null);
			schema.setWriteOnly(null);
			schema.setDeprecated(null);
		}
		return schema;
	}

	@Override
	public void filterOpenAPI(OpenAPI api) {
		var components = api.getComponents();
		if (components == null) {
			return;
		}
		withoutEndpoints(api);
		WireNames.write(api);
		plain(components, "Instant", "date-time");
		plain(components, "UUID", "uuid");
		components.addSchema(PROBLEM, problem());
		components.addResponse(PROBLEM + "401", response("Sign-in needed, or the token does not hold"));
		components.addResponse(PROBLEM + "404", response("Not there, or not yours"));
		components.addResponse(PROBLEM + "422", response("Some fields need correcting; each has an entry"));
		components.addResponse(CONFLICT, response("Not possible as things stand, or somebody else saved meanwhile; the reason says which"));
		components.addResponse(TOO_MANY, response("Too many of these in a short time").addHeader("Retry-After",
				OASFactory.createHeader().description("Seconds to wait").schema(OASFactory.createSchema().type(SchemaType.INTEGER))));
		OpenApiHealth.describe(api);
	}

	/** Payara describes these as objects without fields. */
	private static void plain(Components components, String name, String format) {
		if (components.getSchemas() != null && components.getSchemas().containsKey(name)) {
			components.addSchema(name, text().format(format));
		}
	}

	/** Payara adds a list of its own to the document, which no reader of OpenAPI expects. */
	private static void withoutEndpoints(OpenAPI api) {
		try {
			if (api.getClass().getMethod("getEndpoints").invoke(api) instanceof Map<?, ?> endpoints) {
				endpoints.clear();
			}
		} catch (ReflectiveOperationException e) {
			LOG.log(Level.FINE, "This Payara adds none", e);
		}
	}

	private static APIResponse response(String description) {
		var type = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
		return OASFactory.createAPIResponse().description(description).content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type));
	}

	private static Schema problem() {
		var field = OASFactory.createSchema().type(SchemaType.OBJECT).addProperty("field", text()).addProperty("reason", text()).addProperty("detail", text());
		return OASFactory.createSchema().type(SchemaType.OBJECT).description("RFC 9457")
				.addProperty("type", text()).addProperty("title", text()).addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER))
				.addProperty("detail", text()).addProperty("reason", text())
				.addProperty("fields", OASFactory.createSchema().type(SchemaType.ARRAY).items(field))
				.addProperty("retryAfter", OASFactory.createSchema().type(SchemaType.INTEGER)).addProperty("incident", text());
	}

	private static Schema text() {
		return OASFactory.createSchema().type(SchemaType.STRING);
	}
}

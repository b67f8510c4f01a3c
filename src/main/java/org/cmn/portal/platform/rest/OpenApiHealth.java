package org.cmn.portal.platform.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what answers beside the API, without a sign-in: whether the portal is up. No resource of ours, so written by hand. */
final class OpenApiHealth {

	private OpenApiHealth() {
	}

	static void describe(OpenAPI api) {
		api.getPaths().addPathItem("/health", path("All checks together", "health"));
		api.getPaths().addPathItem("/health/live", path("Whether the process lives", "live"));
		api.getPaths().addPathItem("/health/ready", path("Whether the portal can work", "ready"));
		api.getPaths().addPathItem("/health/started", path("Whether the portal has started", "started"));
	}

	private static PathItem path(String summary, String name) {
		var operation = OASFactory.createOperation().operationId(name).addTag("Health").summary(summary)
				.description("Which part is down is told on the portal's own machine only; elsewhere `checks` is left out.")
				.security(List.of())
				.responses(OASFactory.createAPIResponses().addAPIResponse("200", state("Yes: UP")).addAPIResponse("503", state("No: DOWN")));
		return OASFactory.createPathItem().GET(operation);
	}

	private static APIResponse state(String description) {
		var text = OASFactory.createSchema().type(SchemaType.STRING);
		var check = OASFactory.createSchema().type(SchemaType.OBJECT).addProperty("name", text).addProperty("status", text)
				.addProperty("data", OASFactory.createSchema().type(SchemaType.OBJECT));
		var state = OASFactory.createSchema().type(SchemaType.OBJECT).addProperty("status", text)
				.addProperty("checks", OASFactory.createSchema().type(SchemaType.ARRAY).items(check));
		return OASFactory.createAPIResponse().description(description)
				.content(OASFactory.createContent().addMediaType("application/json", OASFactory.createMediaType().schema(state)));
	}
}

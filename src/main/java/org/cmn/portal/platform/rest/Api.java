package org.cmn.portal.platform.rest;

import java.util.Map;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything under {@code /api}. Resources are found by themselves; each is a thin way to a room's front desk. */
@ApplicationPath("api")
@OpenAPIDefinition(
		info = @Info(title = "CMN Portal", version = "1", description = """
				The services of the portal's own pages, with the same gates. Errors are problem details (RFC 9457) with a machine-readable \
				`reason` and one entry per wrong field. A body may name only what is described here, and each value is of the kind described. What is not yours looks like what is not there: 404."""),
		security = @SecurityRequirement(name = "keycloak"))
@SecurityScheme(securitySchemeName = "keycloak", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT",
		description = "An access token of the portal's Keycloak realm with the audience `portal`.")
public class Api extends Application {

	/** Jersey would describe the API a second time, in a format of its own. */
	@Override
	public Map<String, Object> getProperties() {
		return Map.of("jersey.config.server.wadl.disableWadl", true);
	}
}

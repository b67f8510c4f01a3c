package org.cmn.portal.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.security.KeycloakKeys;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while Keycloak's keys are known: without them nobody can sign in. */
@Readiness
@ApplicationScoped
public class KeycloakHealth implements HealthCheck {

	@Inject
	private KeycloakKeys keys;

	@Override
	public HealthCheckResponse call() {
		return HealthCheckResponse.named("keycloak").status(keys.areKnown()).build();
	}
}

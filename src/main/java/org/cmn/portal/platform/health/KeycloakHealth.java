package org.cmn.portal.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.security.KeycloakReach;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether Keycloak answers, and never makes the portal unready by it: whoever is signed in goes on for minutes, and
 * a proxy that took the portal away would hide the page that says what is the matter.
 */
@Readiness
@ApplicationScoped
public class KeycloakHealth implements HealthCheck {

	@Inject
	private KeycloakReach reach;

	@Override
	public HealthCheckResponse call() {
		return HealthCheckResponse.named("keycloak").up().withData("answers", reach.answers()).build();
	}
}

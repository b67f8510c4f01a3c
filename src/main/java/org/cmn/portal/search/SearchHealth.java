package org.cmn.portal.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the index is open; one that is being rebuilt shows too little, never too much, and keeps nobody waiting. */
@Readiness
@ApplicationScoped
public class SearchHealth implements HealthCheck {

	@Inject
	private Search search;

	@Override
	public HealthCheckResponse call() {
		var state = search.state();
		return HealthCheckResponse.named("search-index").status(state.open()).withData("documents", state.documents()).build();
	}
}

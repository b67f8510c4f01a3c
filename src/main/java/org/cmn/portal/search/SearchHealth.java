package org.cmn.portal.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Never keeps the portal from its work: while the index is made anew, or has no place, titles are searched in the database. The data say so. */
@Readiness
@ApplicationScoped
public class SearchHealth implements HealthCheck {

	@Inject
	private Search search;

	@Override
	public HealthCheckResponse call() {
		var state = search.state();
		return HealthCheckResponse.named("search-index").up().withData("open", state.open()).withData("whole", state.whole()).withData("documents", state.documents()).build();
	}
}

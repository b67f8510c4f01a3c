package org.cmn.portal.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the rules in use know the right hour: a portal that would show a wrong one must not be shown. */
@Readiness
@ApplicationScoped
public class TimeHealth implements HealthCheck {

	@Inject
	private TimeCheck check;

	@Override
	public HealthCheckResponse call() {
		var finding = check.portal();
		return HealthCheckResponse.named("time-zones").status(finding.right()).withData("tz", finding.version()).build();
	}
}

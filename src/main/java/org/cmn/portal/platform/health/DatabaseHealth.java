package org.cmn.portal.platform.health;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

	private static final int SECONDS = 2;

	@Resource(lookup = "java:app/jdbc/portal")
	private DataSource database;

	@Override
	public HealthCheckResponse call() {
		try (var connection = database.getConnection()) {
			return HealthCheckResponse.named("database").status(connection.isValid(SECONDS)).build();
		} catch (SQLException e) {
			return HealthCheckResponse.down("database");
		}
	}
}

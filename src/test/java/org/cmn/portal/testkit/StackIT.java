package org.cmn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

import org.junit.jupiter.api.Test;

/** That the running portal which the other tests stand on is really there, all of it. */
class StackIT {

	@Test
	void the_portal_says_that_it_is_ready() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(Stack.baseUrl() + "/health/ready")).build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Server")).isEmpty();
		assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
	}

	@Test
	void the_database_holds_the_portals_tables() throws Exception {
		try (var connection = Stack.jdbc(); var rows = connection.createStatement().executeQuery("select count(*) from flyway_schema_history where success")) {
			rows.next();
			assertThat(rows.getInt(1)).isPositive();
		}
	}

	@Test
	void a_sample_person_gets_a_token_for_the_portal() {
		String claims = new String(Base64.getUrlDecoder().decode(Stack.token("etienne").split("\\.")[1]));
		assertThat(claims).contains("\"aud\":\"portal\"").contains("\"roles\":[\"mentor\"]").contains("Étienne Roy");
	}

	@Test
	void a_browser_reaches_keycloaks_form() {
		try (var context = Stack.newContext(); var page = context.newPage()) {
			page.navigate(Stack.baseUrl() + "/sign-in");
			assertThat(page.locator("#username").isVisible()).isTrue();
		}
	}
}

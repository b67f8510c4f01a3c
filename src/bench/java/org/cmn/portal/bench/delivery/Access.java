package org.cmn.portal.bench.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** One person's way to the API: a token that is renewed in time, answers or an exception within seconds. */
final class Access {

	/** As long as a page waits for an answer. */
	static final Duration PATIENCE = Duration.ofSeconds(8);

	private static final Duration YOUNG = Duration.ofMinutes(3);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
	private final String person;
	private final int keycloak;
	private String token;
	private long tokenAt;

	/** @param keycloak its port */
	Access(String person, int keycloak) {
		this.person = person;
		this.keycloak = keycloak;
	}

	HttpClient http() {
		return http;
	}

	/** @param body null for none. @throws IOException for every answer that is not a success */
	JsonObject call(String method, int port, String path, String body) throws IOException, InterruptedException {
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE).header("Authorization", "Bearer " + token())
				.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() == 401) {
			token = null;
		}
		if (answer.statusCode() >= 300) {
			throw new IOException(method + " " + path + " got " + answer.statusCode() + " " + answer.body());
		}
		return answer.body().isEmpty() ? new JsonObject() : JsonParser.parseString(answer.body()).getAsJsonObject();
	}

	private String token() throws IOException, InterruptedException {
		if (token == null || System.nanoTime() - tokenAt > YOUNG.toNanos()) {
			var form = HttpRequest.newBuilder(URI.create("http://localhost:" + keycloak + "/realms/cmn/protocol/openid-connect/token")).timeout(PATIENCE)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=portal-cli&username=" + person + "&password=" + person)).build();
			var answer = http.send(form, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IOException("Keycloak answered " + answer.statusCode());
			}
			token = JsonParser.parseString(answer.body()).getAsJsonObject().get("access_token").getAsString();
			tokenAt = System.nanoTime();
		}
		return token;
	}
}

package org.cmn.portal.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The REST API as a person with a token sees it; a token is asked for once in two minutes. */
public final class ApiClient {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
	private static final Duration YOUNG = Duration.ofMinutes(2);
	private static final int PATIENCE = 3;
	private static final Map<String, ApiClient> CLIENTS = new ConcurrentHashMap<>();

	/** @param retryAfter in seconds, 0 when the answer does not say */
	public record Answer(int status, String body, int retryAfter) {

		public JsonObject json() {
			return JsonParser.parseString(body).getAsJsonObject();
		}
	}

	private final String token;
	/** Null for the portal that all tests share. */
	private final String base;
	private final long asked = System.nanoTime();

	/** Tokens live five minutes; a test must not start with one that ends in the middle of it. */
	private boolean isOld() {
		return System.nanoTime() - asked > YOUNG.toNanos();
	}

	private ApiClient(String token, String base) {
		this.token = token;
		this.base = base;
	}

	/** @param name of the cast or of {@link People}; null for nobody */
	public static ApiClient of(String name) {
		return name == null ? new ApiClient(null, null)
				: CLIENTS.compute(name, (who, known) -> known == null || known.isOld() ? new ApiClient(Stack.token(who), null) : known);
	}

	/** With this very token, however old. */
	public static ApiClient with(String token) {
		return new ApiClient(token, null);
	}

	/** The same person at another node. */
	public ApiClient at(String base) {
		return new ApiClient(token, base);
	}

	public Answer get(String path) {
		return send("GET", path, null, null);
	}

	public Answer post(String path, String json) {
		return send("POST", path, json, "application/json");
	}

	/** The same as a polite program, which waits as long as the portal asks it to: others have used up the minute's share. */
	public Answer sendPatiently(String method, String path, String body, String type) {
		var answer = send(method, path, body, type);
		for (int tries = 0; answer.status() == 429 && tries < PATIENCE; tries++) {
			try {
				Thread.sleep(Duration.ofSeconds(answer.retryAfter()));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(e);
			}
			answer = send(method, path, body, type);
		}
		return answer;
	}

	/** @param body null or empty for none */
	public Answer send(String method, String path, String body, String type) {
		return send(method, path, body, type, new String[0]);
	}

	/** @param headers names and values in turn */
	public Answer send(String method, String path, String body, String type, String... headers) {
		var empty = body == null || body.isEmpty();
		var request = HttpRequest.newBuilder(URI.create((base == null ? Stack.baseUrl() : base) + path))
				.method(method, empty ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		if (!empty) {
			request.header("Content-Type", type);
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		try {
			var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(answer.statusCode(), answer.body(), answer.headers().firstValue("Retry-After").map(Integer::valueOf).orElse(0));
		} catch (IOException e) {
			throw new IllegalStateException("The portal does not answer", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}

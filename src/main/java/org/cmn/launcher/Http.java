package org.cmn.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The few requests that a launcher makes to its own children. */
final class Http {

	private static final int MILLIS = 10_000;

	private Http() {
	}

	/** An answer: status and text. */
	record Answer(int status, String text) {
	}

	static boolean answers(String address) {
		try {
			return send("GET", address, null, null, null).status() == 200;
		} catch (IOException e) {
			return false;
		}
	}

	/** @param token a bearer token, or null; @param body or null */
	static Answer send(String method, String address, String token, String contentType, String body) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
		connection.setRequestMethod(method);
		connection.setConnectTimeout(MILLIS);
		connection.setReadTimeout(MILLIS * 6);
		connection.setInstanceFollowRedirects(false);
		if (token != null) {
			connection.setRequestProperty("Authorization", "Bearer " + token);
		}
		if (body != null) {
			connection.setDoOutput(true);
			connection.setRequestProperty("Content-Type", contentType);
			connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
		}
		int status = connection.getResponseCode();
		try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
			return new Answer(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}
}

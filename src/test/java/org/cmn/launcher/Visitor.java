package org.cmn.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at some addresses again and again, as somebody who waits for the portal does, and keeps every kind of answer. */
final class Visitor {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

	private final String portal;
	private final List<String> paths;
	private final Set<String> heard = new TreeSet<>();

	Visitor(String portal, List<String> paths) {
		this.portal = portal;
		this.paths = paths;
	}

	/** Once at each address. */
	boolean looks() {
		paths.forEach(path -> heard.add(look(path)));
		return true;
	}

	private String look(String path) {
		try {
			HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(portal + path)).build(), HttpResponse.BodyHandlers.ofString());
			return isNotOpen(path, answer) ? "503 not-open" : path + " " + answer.statusCode();
		} catch (IOException e) {
			return "closed";
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return "interrupted";
		}
	}

	/** The calm answer, whole: nothing about the server, when to come again, and what every answer carries. */
	private static boolean isNotOpen(String path, HttpResponse<String> answer) {
		String text = path.startsWith("/api") ? "\"retryAfter\":20" : "Le portail démarre";
		return answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent() && answer.headers().firstValue("Server").isEmpty()
				&& answer.headers().firstValue("Content-Security-Policy").isPresent() && answer.body().contains(text) && !answer.body().contains("Payara");
	}

	Set<String> heard() {
		return heard;
	}
}

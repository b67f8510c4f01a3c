package org.cmn.portal.testkit;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bytes as nobody's client would send them, and what the portal says to them. */
public final class RawRequest {

	/** @param text all of it, headers too */
	public record Answer(int status, HttpHeaders headers, String text) {
	}

	private RawRequest() {
	}

	/**
	 * @param portal  where it runs
	 * @param request must ask for the connection to be closed
	 */
	public static Answer send(String portal, String request) throws IOException {
		var address = URI.create(portal);
		try (var socket = new Socket(address.getHost(), address.getPort())) {
			socket.setSoTimeout(15_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static Answer read(String text) {
		var lines = text.split("\r\n\r\n", 2)[0].split("\r\n");
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (var i = 1; i < lines.length; i++) {
			var parts = lines[i].split(": ?", 2);
			headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
		}
		return new Answer(lines[0].isEmpty() ? 0 : Integer.parseInt(lines[0].split(" ")[1]), HttpHeaders.of(headers, (name, value) -> true), text);
	}
}

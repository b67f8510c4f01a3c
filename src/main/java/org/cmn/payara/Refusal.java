package org.cmn.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/** Why a request goes no further than the {@link Doorstep}, and what is said: a page for people, problem details for programs. */
enum Refusal {
	/** The portal starts or stops. */
	NOT_OPEN(503, "not-open"),
	/** Payara would answer these with nothing at all, and say that all is well. */
	NO_ADDRESS(400, "no-address");

	/** About as long as a start takes. */
	private static final String SECONDS = "20";
	private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");
	/** A name or an address with its port. */
	private static final Pattern HOST = Pattern.compile("(?:[\\w.-]*|\\[[0-9A-Fa-f:.]+])(?::\\d{0,5})?");

	private final int status;
	private final String page;
	private final String problem;

	Refusal(int status, String name) {
		this.status = status;
		this.page = text(name + ".html");
		this.problem = text(name + ".json");
	}

	static Optional<Refusal> of(HttpRequestPacket request, boolean open) {
		var host = request.getHeader(Header.Host);
		if (BROKEN.matcher(request.getRequestURI()).find() || host != null && !HOST.matcher(host).matches()) {
			return Optional.of(NO_ADDRESS);
		}
		return open ? Optional.empty() : Optional.of(NOT_OPEN);
	}

	HttpContent answer(String path, HttpResponsePacket response) {
		var isForPrograms = path.equals("/api") || path.startsWith("/api/");
		var body = (isForPrograms ? problem : page).getBytes(StandardCharsets.UTF_8);
		response.setStatus(status);
		response.setContentType(isForPrograms ? "application/problem+json" : "text/html;charset=UTF-8");
		response.setContentLength(body.length);
		if (this == NOT_OPEN) {
			response.setHeader(Header.RetryAfter, SECONDS);
		}
		return response.httpContentBuilder().content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body)).last(true).build();
	}

	private static String text(String name) {
		try (var in = Refusal.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

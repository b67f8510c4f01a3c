package org.cmn.portal.shelf.web;

import java.io.IOException;
import java.util.Arrays;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.library.SearchAddress;
import org.cmn.portal.platform.crypto.Digest;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.shelf.FeedAddress;
import org.cmn.portal.shelf.Feeds;

/**
 * {@code GET /feeds/{key}/library.atom?q=…}: for feed readers, which have neither a session nor a token. Asks for no sign-in,
 * makes no session; the address is a secret, so no page learns it as the one where a click came from.
 */
@WebServlet(FeedAddress.ROOT + "/*")
public class FeedServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient Feeds feeds;

	@Inject
	private transient Settings settings;

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("Referrer-Policy", "no-referrer");
		var secret = FeedAddress.secret(request.getPathInfo()).orElseThrow(Refused::notFound);
		var query = SearchAddress.read(request.getParameterMap());
		var document = AtomFeed.of(feeds.read(secret, query), settings.baseUrl(), FeedAddress.of(settings.baseUrl(), secret, query));
		var tag = '"' + Digest.of(new String(document, java.nio.charset.StandardCharsets.UTF_8)) + '"';
		response.setHeader("ETag", tag);
		// Kept by the reader alone, and asked for each time: an address that was ended must not go on from memory.
		response.setHeader("Cache-Control", "private, no-cache");
		if (has(request.getHeader("If-None-Match"), tag)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		response.setContentType(AtomFeed.TYPE + ";charset=UTF-8");
		response.setContentLength(document.length);
		response.getOutputStream().write(document);
	}

	/** A proxy that packs answers makes a tag a weak one; here it is as good. */
	static boolean has(String known, String tag) {
		return known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
	}
}

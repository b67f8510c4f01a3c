package org.cmn.portal.platform.rest;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.NamesOnce;
import org.cmn.portal.platform.refusal.Refused;

/**
 * What cannot be a body of JSON is refused before anything reads it. The JSON text {@code null} is a body too, but never what
 * a resource asks for; one that names the same thing twice says two things; one nested a thousand times cannot be read; and of one that breaks off within a field that nobody
 * knows, Parsson 1.1 would look for the end without end, and keep the thread.
 */
@Provider
public class BodyNeeded implements ReaderInterceptor {

	@Override
	public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
		if (isJson(context.getMediaType())) {
			requireWhole(context);
		}
		var body = context.proceed();
		if (body == null) {
			throw new Refused(CommonReason.BODY_NOT_READABLE);
		}
		return body;
	}

	private static boolean isJson(MediaType type) {
		return type != null && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
	}

	/** Bodies are capped before they come here. */
	private static void requireWhole(ReaderInterceptorContext context) throws IOException {
		var bytes = context.getInputStream().readAllBytes();
		context.setInputStream(new ByteArrayInputStream(bytes));
		try (var parser = JSON.createParser(new ByteArrayInputStream(bytes))) {
			NamesOnce.require(parser);
		} catch (Refused twice) {
			throw twice;
		} catch (RuntimeException e) {
			// That it will not go so deep the parser says by no class of its own.
			throw new Refused(CommonReason.BODY_NOT_READABLE);
		}
	}
}

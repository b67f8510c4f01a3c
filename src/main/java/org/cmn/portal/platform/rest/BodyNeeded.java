package org.cmn.portal.platform.rest;

import java.io.IOException;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** The JSON text {@code null} is a body too, but never what a resource asks for; one nested a thousand times cannot be read. */
@Provider
public class BodyNeeded implements ReaderInterceptor {

	@Override
	public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
		var body = read(context);
		if (body == null) {
			throw new Refused(CommonReason.BODY_NOT_READABLE);
		}
		return body;
	}

	private static Object read(ReaderInterceptorContext context) throws IOException {
		try {
			return context.proceed();
		} catch (RuntimeException e) {
			// The parser says by no class of its own that it will not go so deep.
			if (e.getClass() == RuntimeException.class) {
				throw new Refused(CommonReason.BODY_NOT_READABLE);
			}
			throw e;
		}
	}
}

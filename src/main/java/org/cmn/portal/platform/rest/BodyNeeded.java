package org.cmn.portal.platform.rest;

import java.io.IOException;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** The JSON text {@code null} is a body too, but never what a resource asks for. */
@Provider
public class BodyNeeded implements ReaderInterceptor {

	@Override
	public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
		var body = context.proceed();
		if (body == null) {
			throw new Refused(CommonReason.BODY_NOT_READABLE);
		}
		return body;
	}
}

package org.cmn.portal.platform.rest;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.NamesOnce;
import org.cmn.portal.platform.refusal.Refused;

/**
 * What cannot be a body of JSON is refused before anything reads it, and no resource that takes one is called without: where nothing is
 * sent and nothing said of what it is, nobody would be asked to read it. The JSON text {@code null} is a body too, but never what
 * a resource asks for; one that is no UTF-8 has lost its letters; one that names the same thing twice says two things; one nested a thousand times cannot be read; and of one that breaks off within a field that nobody
 * knows, Parsson 1.1 would look for the end without end, and keep the thread. What is JSON has the {@linkplain BodyShape shape} of what the
 * resource takes.
 */
@Provider
public class BodyNeeded implements ContainerRequestFilter, ReaderInterceptor {

	@Context
	private ResourceInfo resource;

	@Override
	public void filter(ContainerRequestContext context) {
		if (takesJson(resource.getResourceMethod()) && !context.hasEntity()) {
			throw new Refused(CommonReason.BODY_NOT_READABLE);
		}
	}

	/** A parameter that nothing else is put into is the body. */
	private static boolean takesJson(Method method) {
		var consumes = method.isAnnotationPresent(Consumes.class) ? method.getAnnotation(Consumes.class) : method.getDeclaringClass().getAnnotation(Consumes.class);
		return consumes != null && List.of(consumes.value()).contains(MediaType.APPLICATION_JSON) && Stream.of(method.getParameterAnnotations()).anyMatch(annotations -> annotations.length == 0);
	}

	@Override
	public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
		if (isJson(context.getMediaType())) {
			var sent = whole(context);
			if (context.getGenericType() instanceof Class<?> type && type.isRecord()) {
				BodyShape.require(sent, type);
			}
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

	/** JSON is UTF-8 whatever the header says: what is not would be kept with a question mark in place of each letter with an accent. */
	static void requireUtf8(byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
		} catch (CharacterCodingException e) {
			throw new Refused(CommonReason.BODY_NOT_READABLE);
		}
	}

	/** Bodies are capped before they come here. */
	private static JsonValue whole(ReaderInterceptorContext context) throws IOException {
		var bytes = context.getInputStream().readAllBytes();
		requireUtf8(bytes);
		context.setInputStream(new ByteArrayInputStream(bytes));
		try (var parser = JSON.createParser(new ByteArrayInputStream(bytes)); var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
			NamesOnce.require(parser);
			return reader.readValue();
		} catch (Refused twice) {
			throw twice;
		} catch (JsonParsingException e) {
			throw new Refused(CommonReason.NOT_JSON, e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
		} catch (RuntimeException e) {
			// That it will not go so deep the parser says by no class of its own.
			throw new Refused(CommonReason.BODY_NOT_READABLE);
		}
	}
}

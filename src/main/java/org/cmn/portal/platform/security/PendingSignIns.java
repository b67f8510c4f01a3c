package org.cmn.portal.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.settings.Settings;

/**
 * Keeps sign-ins that are under way in the browser itself, one encrypted cookie each: several tabs do not disturb one
 * another, a restart or another node does not lose them, and a stranger who asks for a thousand sign-ins costs no memory.
 */
@ApplicationScoped
public class PendingSignIns {

	private static final String PREFIX = "__Host-cmn-in-";
	/** As long as Keycloak keeps its sign-in page open. */
	private static final Duration LIFE = Duration.ofMinutes(30);
	private static final int AT_MOST = 5;

	@Inject
	private Settings settings;

	@Inject
	private Clock clock;

	void keep(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
		var others = cookies(request).map(this::read).filter(Objects::nonNull)
				.sorted(Comparator.comparing(PendingSignIn::startedAt).reversed()).skip(AT_MOST - 1L).toList();
		others.forEach(old -> forget(old.state(), response));
		response.addCookie(cookie(pending.state(), write(pending), (int) LIFE.toSeconds()));
	}

	/** Each works once: whatever comes of it, it is forgotten. */
	Optional<PendingSignIn> take(String state, HttpServletRequest request, HttpServletResponse response) {
		var found = cookies(request).map(this::read).filter(Objects::nonNull).filter(pending -> pending.state().equals(state)).findFirst();
		found.ifPresent(pending -> forget(pending.state(), response));
		return found;
	}

	private void forget(String state, HttpServletResponse response) {
		response.addCookie(cookie(state, "", 0));
	}

	private static Stream<Cookie> cookies(HttpServletRequest request) {
		var all = request.getCookies() == null ? List.<Cookie>of() : Arrays.asList(request.getCookies());
		return all.stream().filter(cookie -> cookie.getName().startsWith(PREFIX));
	}

	private static Cookie cookie(String state, String value, int seconds) {
		var cookie = new Cookie(PREFIX + state.substring(0, 8), value);
		cookie.setPath("/");
		cookie.setSecure(true);
		cookie.setHttpOnly(true);
		// Keycloak's answer is a navigation from another site: Strict would not bring the cookie back.
		cookie.setAttribute("SameSite", "Lax");
		cookie.setMaxAge(seconds);
		return cookie;
	}

	private String write(PendingSignIn pending) {
		try {
			var jwe = new JWEObject(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(Map.<String, Object>of(
					"s", pending.state(), "n", pending.nonce(), "v", pending.verifier(), "t", pending.target(), "a", pending.startedAt().getEpochSecond())));
			jwe.encrypt(new DirectEncrypter(key()));
			return jwe.serialize();
		} catch (JOSEException e) {
			throw new IllegalStateException("Every Java platform has AES-GCM", e);
		}
	}

	/** Null for what was not written by this portal, or too long ago. */
	private PendingSignIn read(Cookie cookie) {
		try {
			var jwe = JWEObject.parse(cookie.getValue());
			jwe.decrypt(new DirectDecrypter(key()));
			var json = jwe.getPayload().toJSONObject();
			var startedAt = Instant.ofEpochSecond(JSONObjectUtils.getLong(json, "a"));
			if (clock.instant().isAfter(startedAt.plus(LIFE))) {
				return null;
			}
			return new PendingSignIn(JSONObjectUtils.getString(json, "s"), JSONObjectUtils.getString(json, "n"),
					JSONObjectUtils.getString(json, "v"), JSONObjectUtils.getString(json, "t"), startedAt);
		} catch (ParseException | JOSEException | IllegalArgumentException e) {
			return null;
		}
	}

	/** A key of its own, derived from the master key: no two purposes share one. */
	private SecretKeySpec key() {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(settings.masterKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return new SecretKeySpec(mac.doFinal("pending sign-in".getBytes(StandardCharsets.UTF_8)), "AES");
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
		}
	}
}

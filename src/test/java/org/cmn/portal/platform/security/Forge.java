package org.cmn.portal.platform.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;

/** A Keycloak of our own, and a forger beside it: makes true tokens and every kind of false one. */
final class Forge {

	static final Instant NOW = Instant.parse("2026-12-01T16:00:00Z");
	static final RSAKey TRUE_KEY = key("key-1");
	/** Of the forger, under the name of the true one. */
	static final RSAKey FALSE_KEY = key("key-1");

	private Forge() {
	}

	static JWKSource<SecurityContext> keys() {
		return new ImmutableJWKSet<>(new JWKSet(TRUE_KEY.toPublicJWK()));
	}

	static JWTClaimsSet.Builder accessClaims() {
		return new JWTClaimsSet.Builder().issuer(TestSettings.ISSUER).audience(List.of("portal", "account")).subject("30e4b358")
				.issueTime(Date.from(NOW.minusSeconds(60))).expirationTime(Date.from(NOW.plusSeconds(240))).jwtID("onrtro:1")
				.claim("typ", "Bearer").claim("azp", "portal-cli").claim("sid", "session-1").claim("name", "Ben Okafor").claim("roles", List.of("mentee"));
	}

	static JWTClaimsSet.Builder idClaims() {
		return new JWTClaimsSet.Builder().issuer(TestSettings.ISSUER).audience("portal").subject("30e4b358")
				.issueTime(Date.from(NOW.minusSeconds(5))).expirationTime(Date.from(NOW.plusSeconds(295)))
				.claim("typ", "ID").claim("azp", "portal").claim("nonce", "nonce-1").claim("sid", "session-1").claim("name", "Ben Okafor");
	}

	static JWTClaimsSet.Builder logoutClaims() {
		return new JWTClaimsSet.Builder().issuer(TestSettings.ISSUER).audience("portal").subject("30e4b358")
				.issueTime(Date.from(NOW.minusSeconds(1))).expirationTime(Date.from(NOW.plusSeconds(119))).jwtID("logout-1").claim("typ", "Logout").claim("sid", "session-1")
				.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
	}

	static String sign(JWTClaimsSet.Builder claims) {
		return sign(claims, header -> { });
	}

	static String sign(JWTClaimsSet.Builder claims, Consumer<JWSHeader.Builder> change) {
		return sign(claims, JWSAlgorithm.RS256, TRUE_KEY, change);
	}

	static String sign(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, RSAKey key, Consumer<JWSHeader.Builder> change) {
		try {
			return sign(claims, algorithm, new RSASSASigner(key), change);
		} catch (JOSEException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The classic: the public key, which everybody has, taken for the shared secret of HS256. */
	static String signWithPublicKeyAsSecret(JWTClaimsSet.Builder claims) {
		try {
			return sign(claims, JWSAlgorithm.HS256, new MACSigner(TRUE_KEY.toRSAPublicKey().getEncoded()), header -> { });
		} catch (JOSEException e) {
			throw new IllegalStateException(e);
		}
	}

	static String signWithSecret(JWTClaimsSet.Builder claims, String secret) {
		try {
			return sign(claims, JWSAlgorithm.HS256, new MACSigner(secret), header -> { });
		} catch (JOSEException e) {
			throw new IllegalStateException(e);
		}
	}

	static String unsigned(JWTClaimsSet.Builder claims, String algorithm) {
		return encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + encode(claims.build().toString()) + ".";
	}

	static String withPayloadOf(String signed, JWTClaimsSet.Builder other) {
		var parts = signed.split("\\.");
		return parts[0] + "." + encode(other.build().toString()) + "." + parts[2];
	}

	private static String sign(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer, Consumer<JWSHeader.Builder> change) {
		try {
			var header = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(TRUE_KEY.getKeyID());
			change.accept(header);
			var object = new JWSObject(header.build(), new Payload(claims.build().toJSONObject()));
			object.sign(signer);
			return object.serialize();
		} catch (JOSEException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String encode(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
		} catch (JOSEException e) {
			throw new IllegalStateException(e);
		}
	}
}

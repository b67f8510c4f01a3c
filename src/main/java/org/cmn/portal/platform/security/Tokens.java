package org.cmn.portal.platform.security;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.crypto.Digest;
import org.cmn.portal.platform.settings.Settings;

/**
 * Believes a token of Keycloak only after everything in it was checked: algorithm and key set are pinned, so is the
 * issuer, and each of the three kinds is accepted only in its own place (promises S4, S5, S6).
 */
@ApplicationScoped
public class Tokens {

	/** Signatures by a key pair only: with a shared secret in the list, the public key could be taken for one. */
	private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);
	private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
	private static final Duration SKEW = Duration.ofSeconds(30);
	private static final Duration LOGOUT_TOKEN_AGE = Duration.ofMinutes(2);
	/** A forged token costs a signature check; one that is longer than any real one not even that. */
	private static final int LONGEST = 16_384;

	/** A client sends the same token with each request: its signature is looked at once in so long, its times always. */
	private static final Duration BELIEVED = Duration.ofMinutes(1);
	private static final int MOST_BELIEVED = 2_000;

	/** By digest, so that no token waits in memory to be found there. */
	private final Cache<String, JWTClaimsSet> believed = Caffeine.newBuilder().maximumSize(MOST_BELIEVED).expireAfterWrite(BELIEVED).build();
	private Settings settings;
	private Clock clock;
	private JWKSource<SecurityContext> keys;

	protected Tokens() {
	}

	@Inject
	Tokens(Settings settings, Clock clock, KeycloakKeys keys) {
		this(settings, clock, keys.source());
	}

	Tokens(Settings settings, Clock clock, JWKSource<SecurityContext> keys) {
		this.settings = settings;
		this.clock = clock;
		this.keys = keys;
	}

	/** A bearer token: made for this portal, of type Bearer, not yet expired. */
	JWTClaimsSet access(String token) throws TokenRefused {
		require("length", token != null && token.length() <= LONGEST);
		var digest = Digest.of(token);
		var known = believed.getIfPresent(digest);
		var claims = known == null ? signed(token, JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null) : known;
		checkPlaceAndTime(claims);
		if (known == null) {
			believed.put(digest, claims);
		}
		require("typ", "Bearer".equals(claims.getClaim("typ")));
		checkLife(claims);
		return claims;
	}

	/** An ID token that answers the sign-in with this nonce and came beside this access token. */
	JWTClaimsSet id(String token, String nonce, String accessToken) throws TokenRefused {
		var claims = refreshedId(token, accessToken);
		require("nonce", nonce.equals(claims.getClaim("nonce")));
		return claims;
	}

	/** An ID token that came with a refresh: it answers no sign-in, so there is no nonce to compare. */
	JWTClaimsSet refreshedId(String token, String accessToken) throws TokenRefused {
		var claims = signed(token, JOSEObjectType.JWT, null);
		checkPlaceAndTime(claims);
		require("typ", "ID".equals(claims.getClaim("typ")));
		checkLife(claims);
		var azp = claims.getClaim("azp");
		require("azp", azp == null ? claims.getAudience().size() == 1 : settings.clientId().equals(azp));
		checkAccessTokenHash(token, claims, new BearerAccessToken(accessToken));
		return claims;
	}

	/** A back-channel logout token. The caller still has to refuse a {@code jti} that was used before. */
	JWTClaimsSet logout(String token) throws TokenRefused {
		var claims = signed(token, JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"), null);
		checkPlaceAndTime(claims);
		require("typ", claims.getClaim("typ") == null || "Logout".equals(claims.getClaim("typ")));
		require("events", claims.getClaim("events") instanceof Map<?, ?> events && events.get(LOGOUT_EVENT) instanceof Map<?, ?>);
		require("nonce", claims.getClaim("nonce") == null);
		require("jti", claims.getJWTID() != null && claims.getJWTID().length() <= 200);
		require("sid or sub", text(claims, "sid") != null || claims.getSubject() != null);
		var issued = issuedAt(claims);
		require("iat", issued.isAfter(clock.instant().minus(LOGOUT_TOKEN_AGE)));
		return claims;
	}

	private JWTClaimsSet signed(String token, JOSEObjectType... types) throws TokenRefused {
		require("length", token != null && token.length() <= LONGEST);
		var processor = new DefaultJWTProcessor<SecurityContext>();
		processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
		// The library's own claims check reads the machine's time; ours reads the portal's clock.
		processor.setJWTClaimsSetVerifier((claims, context) -> { });
		JWTClaimsSet claims;
		try {
			claims = processor.process(SignedJWT.parse(token), null);
		} catch (ParseException | BadJOSEException e) {
			throw new TokenRefused("signature, algorithm or type");
		} catch (RateLimitReachedException e) {
			throw new TokenRefused("unknown key");
		} catch (KeySourceException e) {
			throw new KeycloakUnavailable(e);
		} catch (JOSEException e) {
			throw new TokenRefused("signature");
		}
		return claims;
	}

	private void checkPlaceAndTime(JWTClaimsSet claims) throws TokenRefused {
		require("iss", settings.issuer().toString().equals(claims.getIssuer()));
		require("aud", claims.getAudience().contains(settings.clientId()));
		issuedAt(claims);
		var expires = claims.getExpirationTime();
		require("exp", expires == null || clock.instant().isBefore(expires.toInstant().plus(SKEW)));
		var notBefore = claims.getNotBeforeTime();
		require("nbf", notBefore == null || !clock.instant().plus(SKEW).isBefore(notBefore.toInstant()));
	}

	private static void checkLife(JWTClaimsSet claims) throws TokenRefused {
		require("exp", claims.getExpirationTime() != null);
		require("sub", claims.getSubject() != null && !claims.getSubject().isBlank() && claims.getSubject().length() <= 64);
	}

	private Instant issuedAt(JWTClaimsSet claims) throws TokenRefused {
		Date issued = claims.getIssueTime();
		require("iat", issued != null && !issued.toInstant().isAfter(clock.instant().plus(SKEW)));
		return issued.toInstant();
	}

	private static void checkAccessTokenHash(String token, JWTClaimsSet claims, AccessToken accessToken) throws TokenRefused {
		var given = text(claims, "at_hash");
		if (given == null) {
			return;
		}
		try {
			var expected = AccessTokenHash.compute(accessToken, SignedJWT.parse(token).getHeader().getAlgorithm(), null);
			require("at_hash", expected != null && expected.getValue().equals(given));
		} catch (ParseException e) {
			throw new TokenRefused("at_hash");
		}
	}

	static String text(JWTClaimsSet claims, String name) {
		return claims.getClaim(name) instanceof String value && !value.isBlank() ? value : null;
	}

	private static void require(String check, boolean holds) throws TokenRefused {
		if (!holds) {
			throw new TokenRefused(check);
		}
	}
}

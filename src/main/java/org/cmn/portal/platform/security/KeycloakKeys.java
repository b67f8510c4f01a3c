package org.cmn.portal.platform.security;

import java.net.MalformedURLException;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Keycloak's public keys, from the one address that belongs to the pinned issuer: a token's own hints at a key's
 * whereabouts are ignored. Kept for five minutes; a token with an unknown key asks anew, but not more than twice in
 * ten seconds, so that forged tokens cannot make the portal flood Keycloak.
 */
@ApplicationScoped
public class KeycloakKeys {

	private static final int TIMEOUT_MILLIS = 3_000;
	private static final int LARGEST_KEY_SET = 256 * 1024;
	private static final long KEEP_MILLIS = 5 * 60_000L;
	private static final long RATE_MILLIS = 10_000L;

	private JWKSource<SecurityContext> source;

	protected KeycloakKeys() {
	}

	@Inject
	KeycloakKeys(Keycloak keycloak) throws MalformedURLException {
		var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_KEY_SET);
		source = JWKSourceBuilder.<SecurityContext>create(keycloak.keys().toURL(), retriever)
				.cache(KEEP_MILLIS, TIMEOUT_MILLIS * 2L)
				.refreshAheadCache(false)
				.rateLimited(RATE_MILLIS)
				.build();
	}

	JWKSource<SecurityContext> source() {
		return source;
	}
}

package org.cmn.portal.platform.security;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.Settings;

/**
 * The conversation with Keycloak's endpoints. Their addresses are those of the pinned issuer, not read from a
 * discovery document: one thing less that could be changed under way.
 */
@ApplicationScoped
public class Keycloak {

	private static final int TIMEOUT_MILLIS = 4_000;
	private static final int REACH_MILLIS = 2_000;

	@Inject
	private Settings settings;

	@Inject
	private Clock clock;

	/** Where the browser signs in. */
	URI authorization() {
		return URI.create(settings.issuer() + "/protocol/openid-connect/auth");
	}

	/** Where the browser signs out. */
	URI endSession() {
		return URI.create(settings.issuer() + "/protocol/openid-connect/logout");
	}

	URI keys() {
		return backChannel("certs");
	}

	/** The one address Keycloak may send a browser back to: from the settings, never from the Host header. */
	URI callback() {
		return URI.create(settings.baseUrl() + "/sign-in/callback");
	}

	/** Whether anybody is there: asked with less patience than what matters. */
	boolean answers() {
		try {
			var request = new HTTPRequest(HTTPRequest.Method.GET, keys());
			return send(request, REACH_MILLIS).indicatesSuccess();
		} catch (KeycloakUnavailable e) {
			return false;
		}
	}

	/** @return the tokens, or nothing when the code is spent, old or not ours */
	Optional<TokenSet> redeem(String code, String verifier) {
		return tokens(new AuthorizationCodeGrant(new AuthorizationCode(code), callback(), new CodeVerifier(verifier)));
	}

	/** @return new tokens, or nothing when Keycloak has ended the session or disabled the person */
	Optional<TokenSet> refresh(String refreshToken) {
		return tokens(new RefreshTokenGrant(new RefreshToken(refreshToken)));
	}

	/** Ends the Keycloak session that the refresh token belongs to. @return whether Keycloak confirmed it */
	boolean end(String refreshToken) {
		try {
			var request = new HTTPRequest(HTTPRequest.Method.POST, backChannel("logout"));
			authentication().applyTo(request);
			request.setEntityContentType(com.nimbusds.common.contenttype.ContentType.APPLICATION_URLENCODED);
			request.setBody("refresh_token=" + java.net.URLEncoder.encode(refreshToken, java.nio.charset.StandardCharsets.UTF_8));
			return send(request).indicatesSuccess();
		} catch (KeycloakUnavailable e) {
			return false;
		}
	}

	private Optional<TokenSet> tokens(AuthorizationGrant grant) {
		// The answer to this very question says when the token ends: counted from before it was asked.
		var asked = clock.instant();
		var response = send(new TokenRequest.Builder(backChannel("token"), authentication(), grant).build().toHTTPRequest());
		if (response.getStatusCode() >= 500 || response.getStatusCode() == 429) {
			throw new KeycloakUnavailable(response.getStatusCode());
		}
		try {
			var parsed = OIDCTokenResponseParser.parse(response);
			return parsed.indicatesSuccess() ? tokenSet((OIDCTokenResponse) parsed.toSuccessResponse(), asked) : Optional.empty();
		} catch (ParseException e) {
			return Optional.empty();
		}
	}

	private static Optional<TokenSet> tokenSet(OIDCTokenResponse response, Instant asked) {
		var tokens = response.getOIDCTokens();
		if (tokens.getIDTokenString() == null || tokens.getRefreshToken() == null || tokens.getAccessToken().getLifetime() <= 0) {
			return Optional.empty();
		}
		return Optional.of(new TokenSet(tokens.getIDTokenString(), tokens.getAccessToken().getValue(), tokens.getRefreshToken().getValue(),
				asked.plusSeconds(tokens.getAccessToken().getLifetime())));
	}

	private HTTPResponse send(HTTPRequest request) {
		return send(request, TIMEOUT_MILLIS);
	}

	private static HTTPResponse send(HTTPRequest request, int timeoutMillis) {
		request.setConnectTimeout(timeoutMillis);
		request.setReadTimeout(timeoutMillis);
		request.setFollowRedirects(false);
		try {
			return request.send();
		} catch (IOException e) {
			throw new KeycloakUnavailable(e);
		}
	}

	private ClientSecretBasic authentication() {
		return new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(settings.clientSecret()));
	}

	private URI backChannel(String endpoint) {
		return URI.create(settings.issuerBackChannel() + "/protocol/openid-connect/" + endpoint);
	}
}

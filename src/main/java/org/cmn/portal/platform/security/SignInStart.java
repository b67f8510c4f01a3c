package org.cmn.portal.platform.security;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;

/** Sends a browser to Keycloak, with everything that makes the answer checkable: state, nonce and PKCE. */
@ApplicationScoped
public class SignInStart {

	@Inject
	private Settings settings;

	@Inject
	private Keycloak keycloak;

	@Inject
	private KeycloakReach reach;

	@Inject
	private PendingSignIns pendings;

	@Inject
	private Language language;

	@Inject
	private Clock clock;

	/**
	 * @param target already made safe by {@link ReturnTarget}
	 * @throws Refused sign-in-not-possible while Keycloak does not answer
	 */
	void send(HttpServletRequest request, HttpServletResponse response, String target) throws IOException {
		if (!reach.answers()) {
			throw new Refused(SecurityReason.SIGN_IN_NOT_POSSIBLE);
		}
		var verifier = new CodeVerifier();
		var state = new State();
		var nonce = new Nonce();
		pendings.keep(new PendingSignIn(state.getValue(), nonce.getValue(), verifier.getValue(), target, clock.instant()), request, response);
		// 302 for a page that was asked for, as every tool expects it; browsers make a GET of a lost form by themselves.
		redirect(response, HttpServletResponse.SC_FOUND, new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile", "email"),
				new ClientID(settings.clientId()), keycloak.callback())
				.endpointURI(keycloak.authorization())
				.state(state)
				.nonce(nonce)
				.codeChallenge(verifier, CodeChallengeMethod.S256)
				.customParameter("ui_locales", uiLocales())
				.build().toURI());
	}

	/** The language of the page that led here, first as we speak it, then in general. */
	private String uiLocales() {
		return language.isFrench() ? "fr-CA fr" : "en";
	}

	/** 303: whatever the method was, the next request is a GET. */
	static void redirect(HttpServletResponse response, URI where) throws IOException {
		redirect(response, HttpServletResponse.SC_SEE_OTHER, where);
	}

	private static void redirect(HttpServletResponse response, int status, URI where) throws IOException {
		response.setStatus(status);
		response.setContentLength(0);
		response.setHeader("Location", where.toString());
		response.flushBuffer();
	}
}

package org.cmn.portal.platform.security;

import static org.cmn.portal.platform.security.Forge.NOW;
import static org.cmn.portal.platform.security.Forge.accessClaims;
import static org.cmn.portal.platform.security.Forge.idClaims;
import static org.cmn.portal.platform.security.Forge.logoutClaims;
import static org.cmn.portal.platform.security.Forge.sign;

import java.net.URI;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;

/** Each differs from a true bearer token in one thing only, so that what refuses it is the check of that thing. */
final class ForgedTokens {

	private ForgedTokens() {
	}

	static Map<String, String> all() {
		var forged = new LinkedHashMap<String, String>();
		forged.put("no algorithm", Forge.unsigned(accessClaims(), "none"));
		forged.put("no algorithm, written otherwise", Forge.unsigned(accessClaims(), "nOnE"));
		forged.put("public key as HS256 secret", Forge.signWithPublicKeyAsSecret(accessClaims()));
		forged.put("client secret as HS256 secret", Forge.signWithSecret(accessClaims(), new TestSettings().clientSecret()));
		forged.put("algorithm that is not pinned", sign(accessClaims(), JWSAlgorithm.RS384, Forge.TRUE_KEY, header -> { }));
		forged.put("strange key of the same name", sign(accessClaims(), JWSAlgorithm.RS256, Forge.FALSE_KEY, header -> { }));
		forged.put("brings its own key", sign(accessClaims(), JWSAlgorithm.RS256, Forge.FALSE_KEY, header -> header.jwk(Forge.FALSE_KEY.toPublicJWK())));
		forged.put("names where its key lies", sign(accessClaims(), JWSAlgorithm.RS256, Forge.FALSE_KEY, header -> header.jwkURL(URI.create("https://forger.example/jwks"))));
		forged.put("unknown key", sign(accessClaims(), header -> header.keyID("key-2")));
		forged.put("signature cut off", sign(accessClaims()).replaceAll("\\.[^.]*$", "."));
		forged.put("other payload under a true signature", Forge.withPayloadOf(sign(accessClaims()), accessClaims().subject("admin")));
		forged.put("header type of something else", sign(accessClaims(), header -> header.type(new JOSEObjectType("logout+jwt"))));
		forged.put("critical header unknown here", sign(accessClaims(), header -> header.criticalParams(Set.of("cmn")).customParam("cmn", true)));
		forged.put("other issuer", sign(accessClaims().issuer("https://id.example.org/realms/master")));
		forged.put("issuer with a slash", sign(accessClaims().issuer(TestSettings.ISSUER + "/")));
		forged.put("no issuer", sign(accessClaims().issuer(null)));
		forged.put("other audience", sign(accessClaims().audience("account")));
		forged.put("audience that begins alike", sign(accessClaims().audience("portal2")));
		forged.put("no audience", sign(accessClaims().audience((List<String>) null)));
		forged.put("ID token", sign(idClaims()));
		forged.put("logout token", sign(logoutClaims()));
		forged.put("refresh token", sign(accessClaims().claim("typ", "Refresh")));
		forged.put("no type", sign(accessClaims().claim("typ", null)));
		forged.put("expired", sign(accessClaims().expirationTime(Date.from(NOW.minusSeconds(31)))));
		forged.put("without an end", sign(accessClaims().expirationTime(null)));
		forged.put("not yet valid", sign(accessClaims().notBeforeTime(Date.from(NOW.plusSeconds(31)))));
		forged.put("issued tomorrow", sign(accessClaims().issueTime(Date.from(NOW.plusSeconds(86_400)))));
		forged.put("without an issue time", sign(accessClaims().issueTime(null)));
		forged.put("nobody's", sign(accessClaims().subject(null)));
		forged.put("somebody blank's", sign(accessClaims().subject(" ")));
		return forged;
	}

	/** Not even the shape of a token. */
	static List<String> rubbish() {
		return List.of("", " ", ".", "..", "...", "a.b.c", "null", "e30.e30.", "e30.e30.e30", "\u0000", "é.é.é", "x".repeat(1_000_000),
				sign(accessClaims()) + ".", sign(accessClaims()).substring(1), " " + sign(accessClaims()).replace('.', ' '));
	}
}

package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.cmn.portal.testkit.Realm;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.Test;

/** Bearer tokens against the running portal and the real Keycloak's keys (promises S6, P4). */
class BearerStackIT {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@Test
	void keycloaks_own_access_token_opens_the_api() throws Exception {
		var answer = get("/api/me", "Bearer " + Stack.token("ben"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Ben Okafor").contains("mentee");
		assertThat(get("/api/me", "bearer " + Stack.token("ben")).statusCode()).isEqualTo(200);
	}

	@Test
	void every_other_token_is_answered_with_a_challenge_and_nothing_more() throws Exception {
		for (var forged : forged().entrySet()) {
			var answer = get("/api/me", forged.getValue());
			assertThat(answer.statusCode()).as(forged.getKey()).isEqualTo(401);
			assertThat(answer.headers().firstValue("WWW-Authenticate")).as(forged.getKey()).hasValue("Bearer realm=\"cmn\", error=\"invalid_token\"");
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(answer.body()).contains("\"reason\":\"token-not-valid\"").doesNotContain("eyJ").doesNotContain("incident");
			assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		}
	}

	@Test
	void without_a_token_the_challenge_asks_for_one() throws Exception {
		var answer = get("/api/me", null);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"cmn\"");
		assertThat(answer.body()).contains("sign-in-needed");
	}

	@Test
	void no_token_is_in_the_log() throws Exception {
		for (var forged : forged().values()) {
			get("/api/me", forged);
			get("/api/nothing-here?access_token=" + forged.replaceAll("[^A-Za-z0-9._-]", ""), forged);
		}
		if (Stack.portal().process() != null) {
			assertThat(Stack.portal().log("portal")).as("control: the log is the right one").contains("Payara Micro").doesNotContain("eyJ");
		}
	}

	@Test
	void a_token_in_the_address_or_in_a_form_counts_for_nothing() throws Exception {
		assertThat(get("/api/me?access_token=" + Stack.token("ben"), null).statusCode()).isEqualTo(401);
	}

	private static Map<String, String> forged() throws Exception {
		var real = Realm.tokens("ben");
		var access = real.get("access_token").getAsString();
		var parts = access.split("\\.");
		var forged = new LinkedHashMap<String, String>();
		forged.put("ID token", "Bearer " + real.get("id_token").getAsString());
		forged.put("refresh token", "Bearer " + real.get("refresh_token").getAsString());
		forged.put("token of another realm", "Bearer " + Realm.foreignToken());
		forged.put("true payload without a signature", "Bearer " + parts[0] + "." + parts[1] + ".");
		forged.put("true payload, algorithm none", "Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0." + parts[1] + ".");
		forged.put("true payload under the public key as a secret", "Bearer " + confused(access));
		forged.put("true payload under the client's secret", "Bearer " + hmac(access, "dev-secret-dev-secret-dev-secret-dev-secret".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		forged.put("last letter changed", "Bearer " + access.substring(0, access.length() - 5) + "AAAAA");
		forged.put("signature of another", "Bearer " + parts[0] + "." + parts[1] + "." + Stack.token("eva").split("\\.")[2]);
		forged.put("twice", "Bearer " + access + " " + access);
		forged.put("basic", "Basic YmVuOmJlbg==");
		forged.put("nothing", "Bearer");
		forged.put("rubbish", "Bearer a.b.c");
		ForgedTokens.all().forEach((kind, token) -> forged.put("home-made: " + kind, "Bearer " + token));
		return forged;
	}

	/** The public key that everybody can fetch, in the form in which a careless library would take it for a secret. */
	private static String confused(String access) throws Exception {
		var id = SignedJWT.parse(access).getHeader().getKeyID();
		return hmac(access, JWKSet.parse(Realm.keys()).getKeyByKeyId(id).toRSAKey().toRSAPublicKey().getEncoded());
	}

	private static String hmac(String access, byte[] secret) throws Exception {
		var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(SignedJWT.parse(access).getHeader().getKeyID()).build();
		var object = new JWSObject(header, new Payload(SignedJWT.parse(access).getPayload().toBytes()));
		object.sign(new MACSigner(secret));
		return object.serialize();
	}

	private static HttpResponse<String> get(String path, String authorization) throws Exception {
		var request = HttpRequest.newBuilder(URI.create(Stack.baseUrl() + path));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}
}

package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cmn.portal.platform.security.Forge.NOW;
import static org.cmn.portal.platform.security.Forge.accessClaims;
import static org.cmn.portal.platform.security.Forge.idClaims;
import static org.cmn.portal.platform.security.Forge.logoutClaims;
import static org.cmn.portal.platform.security.Forge.sign;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import org.cmn.portal.broken.ReadsTokensUnchecked;
import org.cmn.portal.testkit.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

	private final Tokens tokens = new Tokens(new TestSettings(), Clock.fixed(NOW, ZoneOffset.UTC), Forge.keys());

	@Test
	void a_true_bearer_token_is_believed() throws Exception {
		assertThat(tokens.access(sign(accessClaims())).getSubject()).isEqualTo("30e4b358");
		assertThat(tokens.access(sign(accessClaims(), header -> header.type(new JOSEObjectType("at+jwt")))).getSubject()).isEqualTo("30e4b358");
		assertThat(tokens.access(sign(accessClaims(), JWSAlgorithm.PS256, Forge.TRUE_KEY, header -> { })).getSubject()).isEqualTo("30e4b358");
	}

	@Test
	void clocks_may_differ_by_half_a_minute() throws Exception {
		assertThat(tokens.access(sign(accessClaims().expirationTime(Date.from(NOW.minusSeconds(20)))))).isNotNull();
		assertThat(tokens.access(sign(accessClaims().issueTime(Date.from(NOW.plusSeconds(20)))))).isNotNull();
	}

	@Test
	void the_signature_of_a_token_that_comes_again_is_not_looked_at_each_time_its_times_are() throws Exception {
		var looked = new AtomicInteger();
		var clock = new HandClock(NOW);
		var counting = new Tokens(new TestSettings(), clock, (selector, context) -> {
			looked.incrementAndGet();
			return Forge.keys().get(selector, context);
		});
		var token = sign(accessClaims());
		counting.access(token);
		counting.access(token);
		assertThat(looked).hasValue(1);

		counting.access(sign(accessClaims().subject("another")));
		assertThat(looked).as("control: another token is another matter").hasValue(2);
		assertThatExceptionOfType(TokenRefused.class).as("the same with another signature").isThrownBy(() -> counting.access(token.substring(0, token.length() - 8) + "AAAAAAAA"));
		clock.advance(Duration.ofMinutes(5));
		assertThatExceptionOfType(TokenRefused.class).as("it has ended since").isThrownBy(() -> counting.access(token));
	}

	static Stream<String> forged() {
		return ForgedTokens.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("forged")
	void a_forged_bearer_token_is_refused(String kind) {
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.access(ForgedTokens.all().get(kind)));
	}

	/** The negative control: somebody who only reads tokens would take every one of them for Ben's or worse. */
	@ParameterizedTest
	@MethodSource("forged")
	void the_forged_tokens_would_fool_a_reader_without_checks(String kind) throws Exception {
		assertThat(ReadsTokensUnchecked.read(ForgedTokens.all().get(kind)).getClaims()).containsEntry("sid", "session-1");
	}

	@Test
	void what_is_no_token_at_all_is_refused_without_more() {
		for (var rubbish : ForgedTokens.rubbish()) {
			assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.access(rubbish));
		}
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.access(null));
	}

	@Test
	void a_refusal_never_quotes_the_token() {
		for (var forged : ForgedTokens.all().values()) {
			assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.access(forged))
					.satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(40).doesNotContain("eyJ"))
					.withNoCause();
		}
	}

	@Test
	void an_id_token_answers_one_sign_in_and_stands_beside_one_access_token() throws Exception {
		var access = sign(accessClaims());
		assertThat(tokens.id(sign(idClaims().claim("at_hash", hashOf(access))), "nonce-1", access)).isNotNull();
		refusedId(idClaims().claim("nonce", "nonce-2"), access);
		refusedId(idClaims().claim("nonce", null), access);
		refusedId(idClaims().claim("at_hash", hashOf(access + "x")), access);
		refusedId(idClaims().claim("azp", "portal-cli"), access);
		refusedId(idClaims().claim("azp", null).audience(List.of("portal", "other")), access);
		refusedId(idClaims().audience("other"), access);
		refusedId(idClaims().issuer("https://id.example.org/realms/master"), access);
		refusedId(idClaims().expirationTime(Date.from(NOW.minusSeconds(60))), access);
		refusedId(idClaims().claim("typ", "Bearer"), access);
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.id(Forge.unsigned(idClaims(), "none"), "nonce-1", access));
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.id(Forge.signWithPublicKeyAsSecret(idClaims()), "nonce-1", access));
	}

	@Test
	void a_true_logout_token_is_believed_by_session_or_by_person() throws Exception {
		assertThat(tokens.logout(sign(logoutClaims()))).isNotNull();
		assertThat(tokens.logout(sign(logoutClaims(), header -> header.type(new JOSEObjectType("logout+jwt"))))).isNotNull();
		assertThat(tokens.logout(sign(logoutClaims().subject(null)))).isNotNull();
		assertThat(tokens.logout(sign(logoutClaims().claim("sid", null)))).isNotNull();
	}

	@Test
	void a_false_logout_token_is_refused() {
		refusedLogout(logoutClaims().claim("events", null));
		refusedLogout(logoutClaims().claim("events", Map.of("http://schemas.openid.net/event/other", Map.of())));
		refusedLogout(logoutClaims().claim("events", "http://schemas.openid.net/event/backchannel-logout"));
		refusedLogout(logoutClaims().claim("nonce", "nonce-1"));
		refusedLogout(logoutClaims().subject(null).claim("sid", null));
		refusedLogout(logoutClaims().jwtID(null));
		refusedLogout(logoutClaims().issueTime(null));
		refusedLogout(logoutClaims().issueTime(Date.from(NOW.minusSeconds(600))));
		refusedLogout(logoutClaims().issueTime(Date.from(NOW.plusSeconds(600))));
		refusedLogout(logoutClaims().expirationTime(Date.from(NOW.minusSeconds(600))));
		refusedLogout(logoutClaims().issuer("https://id.example.org/realms/master"));
		refusedLogout(logoutClaims().audience("other"));
		refusedLogout(logoutClaims().claim("typ", "ID"));
		refusedLogout(accessClaims());
		refusedLogout(idClaims());
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.logout(Forge.unsigned(logoutClaims(), "none")));
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.logout(Forge.signWithPublicKeyAsSecret(logoutClaims())));
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.logout(sign(logoutClaims(), JWSAlgorithm.RS256, Forge.FALSE_KEY, header -> { })));
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.logout(null));
	}

	private void refusedId(JWTClaimsSet.Builder claims, String access) {
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.id(sign(claims), "nonce-1", access));
	}

	private void refusedLogout(JWTClaimsSet.Builder claims) {
		assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> tokens.logout(sign(claims)));
	}

	private static String hashOf(String accessToken) {
		return AccessTokenHash.compute(new BearerAccessToken(accessToken), JWSAlgorithm.RS256, null).getValue();
	}
}

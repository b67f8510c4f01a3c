package org.cmn.portal.broken;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;

import com.nimbusds.jwt.JWTClaimsSet;

/** Does on purpose what no code may do: believes whatever a token says. Shows that the forged ones of the test are good. */
public final class ReadsTokensUnchecked {

	private ReadsTokensUnchecked() {
	}

	public static JWTClaimsSet read(String token) throws ParseException {
		return JWTClaimsSet.parse(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
	}
}

package org.cmn.payara;

import java.security.SecureRandom;
import java.util.Base64;

import com.sun.enterprise.util.uuid.UuidGenerator;

/** Session ids of 192 random bits (promise S1); Payara's own carry 56. Named in {@code preboot.txt}. */
public class SessionIds implements UuidGenerator {

	private static final int BYTES = 24;

	private final SecureRandom random = new SecureRandom();

	@Override
	public String generateUuid() {
		var bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public String generateUuid(Object ignored) {
		return generateUuid();
	}
}

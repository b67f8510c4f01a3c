package org.cmn.portal.platform.security;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

import org.cmn.portal.platform.settings.Settings;

/** The settings of a portal that stands behind TLS, without a configuration around it. */
class TestSettings extends Settings {

	static final String ISSUER = "https://id.example.org/realms/cmn";

	@Override
	public URI baseUrl() {
		return URI.create("https://portal.example.org");
	}

	@Override
	public URI issuer() {
		return URI.create(ISSUER);
	}

	@Override
	public String clientId() {
		return "portal";
	}

	@Override
	public String clientSecret() {
		return "a-client-secret-that-is-long-enough-for-hs256";
	}

	@Override
	public String masterKey() {
		return "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
	}

	@Override
	public Duration sessionIdle() {
		return Duration.ofMinutes(20);
	}

	@Override
	public Set<String> trustedProxies() {
		return Set.of("10.0.0.2", "10.0.0.3");
	}
}

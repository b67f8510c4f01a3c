package org.cmn.portal.links;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLContext;

import org.apache.hc.core5.ssl.SSLContexts;

/** Who may vouch for sites: those whom the Java that runs trusts, which is kept up to date, not the list that came with the server. */
final class Authorities {

	private Authorities() {
	}

	static SSLContext ofThisJava() {
		try {
			return SSLContexts.custom().loadTrustMaterial(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"), null).build();
		} catch (GeneralSecurityException | IOException e) {
			return SSLContexts.createDefault();
		}
	}
}

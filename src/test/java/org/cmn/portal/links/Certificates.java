package org.cmn.portal.links;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of the zoo, made by the JDK's own keytool: a good one, one that has run out, one for another name, one that nobody vouches for. */
final class Certificates {

	private static final char[] PASSWORD = "zoozoo".toCharArray();

	private final Path folder;

	private static Certificates once;

	/** Made at the first use: it takes seconds. */
	static synchronized Certificates get() {
		try {
			once = once == null ? new Certificates(Files.createTempDirectory("zoo")) : once;
			return once;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private Certificates(Path folder) throws IOException {
		this.folder = folder;
		make("authority", "-dname", "CN=The zoo", "-ext", "bc:c");
		make("good", "-dname", "CN=good", "-ext", "san=dns:good.zoo.test", "-signer", "authority");
		make("expired", "-dname", "CN=expired", "-ext", "san=dns:expired.zoo.test", "-signer", "authority", "-startdate", "-20d", "-validity", "10");
		make("other-name", "-dname", "CN=other", "-ext", "san=dns:somebody-else.zoo.test", "-signer", "authority");
		make("unknown", "-dname", "CN=unknown", "-ext", "san=dns:unknown.zoo.test");
	}

	/** What a server shows. */
	SSLContext shown(String name) {
		try {
			var one = KeyStore.getInstance("PKCS12");
			one.load(null, null);
			one.setKeyEntry(name, store().getKey(name, PASSWORD), PASSWORD, store().getCertificateChain(name));
			var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(one, PASSWORD);
			var context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), null, null);
			return context;
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** All but the unknown one are vouched for. */
	SSLContext trusted() {
		try {
			var vouched = KeyStore.getInstance("PKCS12");
			vouched.load(null, null);
			vouched.setCertificateEntry("authority", store().getCertificate("authority"));
			var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(vouched);
			var context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context;
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private KeyStore store() throws GeneralSecurityException, IOException {
		var store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(folder.resolve("zoo.p12"))) {
			store.load(in, PASSWORD);
		}
		return store;
	}

	private void make(String name, String... more) throws IOException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", name,
				"-keyalg", "EC", "-storetype", "PKCS12", "-keystore", folder.resolve("zoo.p12").toString(), "-storepass", new String(PASSWORD)));
		command.addAll(List.of(more));
		var said = folder.resolve(name + ".log");
		try {
			if (new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor() != 0) {
				throw new IllegalStateException(Files.readString(said));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}

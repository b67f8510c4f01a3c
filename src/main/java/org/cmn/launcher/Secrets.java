package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The passwords and keys between the parts, made at random at the first start and kept in the data folder for this user
 * only. Losing {@code master-key} makes every private message unreadable: a backup needs it.
 */
final class Secrets {

	static final String MASTER_KEY = "master-key";
	/** There only while the master key is being changed: the one that the database is still encrypted with. */
	static final String OTHER_MASTER_KEY = "master-key-other";
	static final String OIDC_CLIENT = "oidc-client";
	static final String KEYCLOAK_ADMINISTRATOR = "keycloak-administrator";
	static final String DATABASE_ADMINISTRATOR = "database-administrator";
	static final String DATABASE_KEYCLOAK = "database-keycloak";
	static final String DATABASE_OWNER = "database-owner";
	static final String DATABASE_APPLICATION = "database-application";

	private static final List<String> PASSWORDS = List.of(OIDC_CLIENT, KEYCLOAK_ADMINISTRATOR, DATABASE_ADMINISTRATOR, DATABASE_KEYCLOAK, DATABASE_OWNER,
			DATABASE_APPLICATION);

	private final Path folder;

	private Secrets(Path folder) {
		this.folder = folder;
	}

	/** All of them, before anything that is locked with them exists. */
	static Secrets of(DataFolder data) {
		Secrets secrets = new Secrets(data.folder("secrets"));
		boolean firstStart = !Files.exists(data.path("postgresql"));
		// 32 bytes: an AES key. 24: a password of 192 bits.
		secrets.provide(MASTER_KEY, 32, Base64.getEncoder(), firstStart);
		PASSWORDS.forEach(name -> secrets.provide(name, 24, Base64.getUrlEncoder().withoutPadding(), firstStart));
		return secrets;
	}

	String get(String name) {
		try {
			return Files.readString(file(name)).strip();
		} catch (IOException e) {
			throw new StartRefused("The secret " + file(name) + " cannot be read: give this user the right to it, or name another data folder with CMN_DATA.", e);
		}
	}

	boolean has(String name) {
		return Files.exists(file(name));
	}

	Path file(String name) {
		return folder.resolve(name);
	}

	private void provide(String name, int bytes, Base64.Encoder encoder, boolean firstStart) {
		Path file = file(name);
		if (Files.exists(file)) {
			return;
		}
		if (!firstStart) {
			throw new StartRefused("The secret " + file + " is missing although the database exists: bring it back from a backup, or name another data folder with CMN_DATA.");
		}
		try {
			byte[] random = new byte[bytes];
			new SecureRandom().nextBytes(random);
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(file, encoder.encodeToString(random));
		} catch (IOException e) {
			throw new StartRefused("The secret " + file + " cannot be written: give this user the right to the data folder, or name another with CMN_DATA.", e);
		}
	}
}

package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The passwords and keys between the parts, made at random at the first start and kept in the data folder for this user
 * only. Losing {@code master-key} makes every private message unreadable: a backup needs it.
 */
final class Secrets {

	private final Path folder;
	private final boolean firstStart;

	Secrets(DataFolder data) {
		this.folder = data.folder("secrets");
		this.firstStart = !Files.exists(data.path("postgresql/PG_VERSION"));
	}

	/** 192 random bits, for a password. */
	String password(String name) {
		return keep(name, 24, Base64.getUrlEncoder().withoutPadding());
	}

	/** 32 random bytes in Base64. */
	String key(String name) {
		return keep(name, 32, Base64.getEncoder());
	}

	Path file(String name) {
		return folder.resolve(name);
	}

	private String keep(String name, int bytes, Base64.Encoder encoder) {
		Path file = file(name);
		try {
			if (Files.exists(file)) {
				return Files.readString(file).strip();
			}
			if (!firstStart) {
				throw new StartRefused("The secret " + file + " is missing although the database exists: bring it back from a backup, or name another data folder with CMN_DATA.");
			}
			byte[] random = new byte[bytes];
			new SecureRandom().nextBytes(random);
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			String secret = encoder.encodeToString(random);
			Files.writeString(file, secret);
			return secret;
		} catch (IOException e) {
			throw new StartRefused("The secret " + file + " cannot be read or written: give this user the right to the data folder, or name another with CMN_DATA.", e);
		}
	}
}

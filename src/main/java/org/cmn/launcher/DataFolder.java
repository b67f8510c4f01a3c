package org.cmn.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

/**
 * Where one portal keeps everything that must survive: database, secrets, logs. Locked by the launcher that uses it, so
 * that two never share one; the lock ends with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private final Path root;
	private final FileChannel lock;

	private DataFolder(Path root, FileChannel lock) {
		this.root = root;
		this.lock = lock;
	}

	/** Whether a portal was started there before. */
	static boolean isUsed(Path root) {
		return Files.exists(root.resolve("lock"));
	}

	static DataFolder open(Path root) {
		try {
			if (!Files.isDirectory(root)) {
				Files.createDirectories(root);
				restrict(root);
			}
			FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			lock(root, channel);
			Files.deleteIfExists(root.resolve("stopping"));
			DataFolder data = new DataFolder(root, channel);
			data.folder("pids");
			data.folder("logs");
			data.remember("launcher.pid", Long.toString(ProcessHandle.current().pid()));
			return data;
		} catch (IOException e) {
			throw new StartRefused("The data folder " + root + " cannot be written: give this user the right to it, or name another with CMN_DATA.", e);
		}
	}

	/** A launcher that was just told to stop still holds the lock for some seconds. */
	private static void lock(Path root, FileChannel channel) throws IOException {
		Instant deadline = Instant.now().plus(waiting(root) ? PATIENCE : Duration.ZERO);
		while (true) {
			try {
				if (channel.tryLock() != null) {
					return;
				}
			} catch (OverlappingFileLockException e) {
				// Held by this very process: as good as held by another.
			}
			if (Instant.now().isAfter(deadline)) {
				throw new StartRefused("The data folder " + root + " is in use by another portal (process " + recall(root, "launcher.pid")
						+ "): stop that one, or name another folder with CMN_DATA.");
			}
			Pause.brief();
		}
	}

	private static boolean waiting(Path root) {
		return Files.exists(root.resolve("stopping"));
	}

	/** Tells the next launcher that waiting for the lock is worth it. */
	void stopping() {
		remember("stopping", "");
	}

	Path path(String name) {
		return root.resolve(name);
	}

	/** A sub-folder for this user only. */
	Path folder(String name) {
		try {
			Path folder = Files.createDirectories(root.resolve(name));
			restrict(folder);
			return folder;
		} catch (IOException e) {
			throw new StartRefused("The folder " + root.resolve(name) + " cannot be written: give this user the right to it, or name another data folder with CMN_DATA.", e);
		}
	}

	/** @return empty when nothing was noted */
	String recall(String name) {
		return recall(root, name);
	}

	private static String recall(Path root, String name) {
		try {
			return Files.readString(root.resolve(name)).strip();
		} catch (IOException e) {
			return "";
		}
	}

	void remember(String name, String value) {
		try {
			Files.writeString(root.resolve(name), value);
		} catch (IOException e) {
			throw new StartRefused("The file " + root.resolve(name) + " cannot be written: give this user the right to the data folder, or name another with CMN_DATA.", e);
		}
	}

	private static void restrict(Path folder) throws IOException {
		if (Files.getFileStore(folder).supportsFileAttributeView("posix") && Files.isWritable(folder)) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(root.resolve("launcher.pid"));
		Files.deleteIfExists(root.resolve("stopping"));
		lock.close();
	}

	@Override
	public String toString() {
		return root.toString();
	}
}

package org.cmn.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Folders that are unpacked once and then kept: filled under another name first, so that half a folder never counts. */
final class Unpacked {

	/** What fills an empty folder. */
	interface Filler {
		void fill(Path folder) throws IOException, InterruptedException;
	}

	private Unpacked() {
	}

	static void once(Path folder, Filler filler) throws IOException, InterruptedException {
		if (Files.isDirectory(folder)) {
			return;
		}
		Files.createDirectories(folder.getParent());
		// Two launchers may share one distribution.
		try (FileChannel lock = FileChannel.open(folder.resolveSibling(folder.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			lock.lock();
			if (Files.isDirectory(folder)) {
				return;
			}
			Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
			remove(partial);
			Files.createDirectories(partial);
			filler.fill(partial);
			Files.move(partial, folder);
		}
	}

	/** @param strip how many leading folders to drop from each name */
	static void unzip(Path archive, Path folder, int strip) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path name = Path.of(entry.getName());
				if (name.getNameCount() <= strip) {
					continue;
				}
				Path target = folder.resolve(name.subpath(strip, name.getNameCount())).normalize();
				if (!target.startsWith(folder)) {
					throw new IOException("A name leads out of the archive: " + name);
				}
				if (entry.isDirectory()) {
					Files.createDirectories(target);
				} else {
					Files.createDirectories(target.getParent());
					Files.copy(zip, target);
				}
			}
		}
	}

	/** All of it; what somebody else takes away meanwhile is away. */
	static void remove(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (var files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}
}

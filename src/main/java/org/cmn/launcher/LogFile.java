package org.cmn.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log of one child: at most two files, the present one and the one before, so that a disk never fills with logs. */
final class LogFile extends OutputStream {

	private static final long LARGEST = 10L << 20;

	private final Path file;
	private OutputStream out;
	private long written;

	LogFile(Path file) throws IOException {
		this.file = file;
		open();
	}

	private void open() throws IOException {
		if (Files.exists(file)) {
			Files.move(file, file.resolveSibling(file.getFileName().toString().replace(".log", ".previous.log")), StandardCopyOption.REPLACE_EXISTING);
		}
		out = Files.newOutputStream(file);
		written = 0;
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] {(byte) one}, 0, 1);
	}

	@Override
	public void write(byte[] some, int from, int length) throws IOException {
		if (written > LARGEST) {
			out.close();
			open();
		}
		out.write(some, from, length);
		written += length;
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}

package org.cmn.portal.messaging.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.CannotStart;
import org.cmn.portal.platform.settings.Settings;

/** Shows files to the virus scanner that an administrator has set up beside the portal (ClamAV's clamd), if one has. */
@ApplicationScoped
public class VirusScan {

	private static final Logger LOG = Logger.getLogger(VirusScan.class.getName());
	private static final int PATIENCE_MILLIS = 30_000;
	private static final int PIECE = 64 * 1024;
	private static final int LONGEST_ANSWER = 1_000;

	private Optional<String> scanner;

	protected VirusScan() {
	}

	@Inject
	VirusScan(Settings settings) {
		this(settings.virusScanner().orElse(null));
	}

	/** @param scanner {@code host:port}; null for none */
	VirusScan(String scanner) {
		this.scanner = Optional.ofNullable(scanner);
	}

	/** What is no address would otherwise be found by the first one who brings a file. */
	void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
		if (scanner.isPresent() && !scanner.get().matches("[^:\\s]+:\\d{1,5}")) {
			throw new CannotStart("The setting cmn.clamd (environment: CMN_CLAMD) must be a host and a port, such as clamav:3310.");
		}
	}

	/**
	 * @throws Refused file-infected; temporarily-unavailable when the scanner does not answer: what was not looked at is not taken
	 */
	void require(byte[] bytes) {
		if (scanner.isEmpty()) {
			return;
		}
		String said;
		try {
			said = ask(bytes);
		} catch (IOException e) {
			LOG.log(Level.WARNING, "The virus scanner does not answer, so files are not taken: {0}", e.toString());
			throw new Refused(CommonReason.TEMPORARILY_UNAVAILABLE);
		}
		if (said.endsWith("FOUND")) {
			throw new Refused(FileReason.FILE_INFECTED);
		}
		if (!said.endsWith("OK")) {
			LOG.log(Level.WARNING, "The virus scanner could not look at a file");
			throw new Refused(CommonReason.TEMPORARILY_UNAVAILABLE);
		}
	}

	/** clamd's INSTREAM: pieces with their length before each, and an empty one at the end. */
	private String ask(byte[] bytes) throws IOException {
		var parts = scanner.orElseThrow().split(":");
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])), PATIENCE_MILLIS);
			socket.setSoTimeout(PATIENCE_MILLIS);
			var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			for (int at = 0; at < bytes.length; at += PIECE) {
				int length = Math.min(PIECE, bytes.length - at);
				out.writeInt(length);
				out.write(bytes, at, length);
			}
			out.writeInt(0);
			out.flush();
			return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).replace("\0", "").strip();
		}
	}
}

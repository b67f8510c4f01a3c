package org.cmn.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries what a child says to its log, and listens for the one sentence with which the portal refuses to start
 * ({@code org.cmn.portal.platform.settings.CannotStart}, as a stack trace prints it).
 */
final class Log implements Runnable {

	private static final Pattern REFUSAL = Pattern.compile("\\bCannotStart: ([^\\r\\n]+)[\\r\\n]");
	/** Payara goes on without an application that it could not deploy, and says so last. */
	private static final Pattern WITHOUT_PORTAL = Pattern.compile("\"Deployed\": \\[\\s*]");
	private static final int REMEMBERED = 8000;

	private final InputStream from;
	private final OutputStream to;
	private String tail = "";
	private volatile String refusal;
	private volatile boolean withoutPortal;

	Log(InputStream from, OutputStream to) {
		this.from = from;
		this.to = to;
	}

	/** Runs until the child ends: nobody may be kept waiting for somebody who reads. */
	@Override
	public void run() {
		byte[] some = new byte[1 << 13];
		try (from; to) {
			for (int length = from.read(some); length >= 0; length = from.read(some)) {
				to.write(some, 0, length);
				to.flush();
				listen(new String(some, 0, length, StandardCharsets.UTF_8));
			}
		} catch (IOException e) {
			tail = tail + e;
		}
	}

	private void listen(String more) {
		tail = tail + more;
		Matcher found = REFUSAL.matcher(tail);
		if (refusal == null && found.find()) {
			refusal = found.group(1);
		}
		withoutPortal |= WITHOUT_PORTAL.matcher(tail).find();
		tail = tail.substring(Math.max(0, tail.length() - REMEMBERED));
	}

	Optional<String> refusal() {
		return Optional.ofNullable(refusal);
	}

	/** Whether the server said that it runs, but nothing in it. */
	boolean isWithoutPortal() {
		return withoutPortal;
	}
}

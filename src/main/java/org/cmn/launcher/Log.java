package org.cmn.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The growing log of a child, read only for the one sentence with which the portal refuses to start. */
final class Log {

	/** {@code org.cmn.portal.platform.settings.CannotStart} and its sentence, as a stack trace prints them. */
	private static final Pattern REFUSAL = Pattern.compile("\\bCannotStart: ([^\\r\\n]+)");
	/** Payara goes on without an application that it could not deploy. */
	private static final Pattern EMPTY = Pattern.compile("Exception while loading the app|Error occurred during deployment|\"Deployed\": \\[\\s*\\]");

	/** So many looks later, the sentence of a failed deployment is written if there is one. */
	private static final int PATIENCE = 10;

	private final Path path;
	private long read;
	private int looksSinceFailure;
	private String tail = "";

	Log(Path path) {
		this.path = path;
	}

	Optional<String> refusal() {
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
			byte[] fresh = new byte[(int) Math.min(file.length() - read, 1 << 20)];
			file.seek(read);
			file.readFully(fresh);
			read += fresh.length;
			String text = tail + new String(fresh, StandardCharsets.UTF_8);
			tail = text.substring(Math.max(0, text.length() - 4000));
			Matcher refusal = REFUSAL.matcher(text);
			if (refusal.find()) {
				return Optional.of(refusal.group(1));
			}
			looksSinceFailure += looksSinceFailure > 0 || EMPTY.matcher(text).find() ? 1 : 0;
			return looksSinceFailure > PATIENCE ? Optional.of("The portal could not be deployed: the reason is in " + path + ".") : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}

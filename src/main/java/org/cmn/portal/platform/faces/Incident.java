package org.cmn.portal.platform.faces;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What nobody foresaw. The reader gets a number, the log has the number and the stack, once. */
public final class Incident {

	/** Where the number waits for the page that shows it. */
	public static final String ATTRIBUTE = "org.cmn.portal.incident";

	private static final Logger LOG = Logger.getLogger(Incident.class.getName());
	private static final SecureRandom RANDOM = new SecureRandom();
	/** Without letters and digits that are mistaken for each other on the telephone. */
	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private Incident() {
	}

	/** @return eight characters in two groups, e.g. {@code K7QM-2R9D} */
	public static String record(Throwable thrown) {
		var number = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			number.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		LOG.log(Level.SEVERE, thrown, () -> "Incident " + number);
		return number.toString();
	}
}

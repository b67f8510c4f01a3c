package org.cmn.portal.notices;

import java.util.Optional;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.cmn.portal.platform.settings.CannotStart;
import org.cmn.portal.platform.settings.Settings;

/**
 * The mail server as the settings name it.
 *
 * @param user null for one that asks for no sign-in
 * @param tls  {@code starttls}, {@code tls} or {@code none}
 */
record MailServer(String host, int port, String user, String password, String from, String tls) {

	/** Empty when none is set. */
	static Optional<MailServer> of(Settings settings) {
		return settings.mailHost().map(host -> {
			var from = settings.mailFrom();
			try {
				new InternetAddress(from, true).validate();
			} catch (AddressException e) {
				throw new CannotStart("The setting cmn.mail.from (environment: CMN_MAIL_FROM) must be one address for mail, such as portal@example.org, not \"" + from + "\".");
			}
			var user = settings.mailUser().orElse(null);
			return new MailServer(host, settings.mailPort(), user, user == null ? null : settings.mailPassword(), from, settings.mailTls());
		});
	}

	/** Without the password: what is printed ends in logs. */
	@Override
	public String toString() {
		return "MailServer " + host + ":" + port;
	}
}

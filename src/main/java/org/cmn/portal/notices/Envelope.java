package org.cmn.portal.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** A letter as mail servers and mail programs want it: plain text and simple HTML, and how to stop more of them by one click (RFC 8058). */
final class Envelope extends MimeMessage {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final String id;

	private Envelope(Session session, String id) {
		super(session);
		this.id = id;
	}

	static Envelope of(Session session, String from, InternetAddress receiver, Letter letter, Instant at) throws MessagingException {
		var mail = new Envelope(session, letter.id());
		mail.setFrom(new InternetAddress(from, true));
		mail.setRecipient(Message.RecipientType.TO, receiver);
		mail.setSubject(letter.subject(), UTF_8);
		mail.setSentDate(Date.from(at));
		mail.setContentLanguage(new String[] {letter.locale().toLanguageTag()});
		mail.setHeader("Auto-Submitted", "auto-generated");
		mail.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
		mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		mail.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
		mail.saveChanges();
		return mail;
	}

	/**
	 * One address and nothing else: what Keycloak brings is not believed to be one.
	 *
	 * @throws NotGone no-such-address for all that could bring another receiver or header
	 */
	static InternetAddress address(String text) throws NotGone {
		try {
			var address = new InternetAddress(text.strip(), true);
			address.validate();
			if (address.isGroup() || address.getPersonal() != null || !address.getAddress().equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
				throw new NotGone(MailFault.NO_SUCH_ADDRESS);
			}
			return address;
		} catch (AddressException e) {
			throw new NotGone(MailFault.NO_SUCH_ADDRESS);
		}
	}

	private static MimeBodyPart part(String text, String kind) throws MessagingException {
		var part = new MimeBodyPart();
		part.setText(text, UTF_8, kind);
		return part;
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", "<" + id + ">");
	}
}

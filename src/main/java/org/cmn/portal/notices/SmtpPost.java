package org.cmn.portal.notices;

import java.io.IOException;
import java.time.Clock;
import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;

/** Hands mails to a mail server. Waits for it with bounds, and believes its certificate only when it is for its name. */
final class SmtpPost implements Post {

	private static final String CONNECTING = "10000";
	private static final String ANSWERING = "20000";

	private final MailServer server;
	private final Clock clock;
	private final Session session;

	SmtpPost(MailServer server, Clock clock) {
		this.server = server;
		this.clock = clock;
		session = Session.getInstance(properties(server));
	}

	private static Properties properties(MailServer server) {
		var properties = new Properties();
		properties.setProperty("mail.smtp.connectiontimeout", CONNECTING);
		properties.setProperty("mail.smtp.timeout", ANSWERING);
		properties.setProperty("mail.smtp.writetimeout", ANSWERING);
		properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
		properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.tls().equals("tls")));
		properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.tls().equals("starttls")));
		// Otherwise a stranger on the line could have it all in the clear.
		properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.tls().equals("starttls")));
		properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
		return properties;
	}

	@Override
	public Line open() throws NotGone {
		try {
			var transport = session.getTransport("smtp");
			transport.connect(server.host(), server.port(), server.user(), server.password());
			return new SmtpLine(transport);
		} catch (AuthenticationFailedException e) {
			throw new NotGone(MailFault.NO_ENTRY);
		} catch (MessagingException e) {
			throw new NotGone(MailFault.NO_CONNECTION);
		}
	}

	private final class SmtpLine implements Line {

		private final Transport transport;

		private SmtpLine(Transport transport) {
			this.transport = transport;
		}

		@Override
		public void send(String address, Letter letter) throws NotGone {
			if (!transport.isConnected()) {
				throw new NotGone(MailFault.NO_CONNECTION);
			}
			var receiver = Envelope.address(address);
			try {
				transport.sendMessage(Envelope.of(session, server.from(), receiver, letter, clock.instant()), new InternetAddress[] {receiver});
			} catch (SendFailedException e) {
				throw new NotGone(e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0 ? MailFault.NO_SUCH_ADDRESS : MailFault.NOT_NOW);
			} catch (MessagingException e) {
				throw new NotGone(e.getCause() instanceof IOException || !transport.isConnected() ? MailFault.BROKEN_OFF : MailFault.NOT_NOW);
			}
		}

		@Override
		public void close() {
			try {
				transport.close();
			} catch (MessagingException e) {
				// What was taken was taken.
			}
		}
	}
}

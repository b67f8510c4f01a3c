package org.cmn.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails as a real mail server gets them. */
class SmtpPostTest {

	private static final URI BASE = URI.create("https://portal.example.org");
	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC);

	private final UUID id = UUID.randomUUID();
	private GreenMail server;
	private int port;

	@BeforeEach
	void start() {
		server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		port = server.getSmtp().getPort();
	}

	@AfterEach
	void stop() {
		server.stop();
	}

	@Test
	void a_mail_says_that_something_is_there_as_text_and_as_html() throws Exception {
		send("ben@example.org", letter(Locale.ENGLISH, Map.of(NoticeKind.MESSAGES, 3)));

		var mail = only();
		assertThat(mail.getSubject()).isEqualTo("CMN Portal: You have 3 new messages");
		var parts = (MimeMultipart) mail.getContent();
		assertThat(parts.getContentType()).startsWith("multipart/alternative");
		assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
		assertThat(parts.getBodyPart(0).getContent().toString().lines()).contains("- You have 3 new messages.", BASE + "/messages", BASE + "/notices/choose");
		assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
		assertThat(parts.getBodyPart(1).getContent().toString()).contains("<li>You have 3 new messages.</li>", "href=\"" + BASE + "/messages\"").doesNotContain("<script", "<img", "style=");
	}

	@Test
	void it_is_in_its_readers_language() throws Exception {
		send("etienne@example.org", letter(Locale.CANADA_FRENCH, Map.of(NoticeKind.MESSAGES, 1)));

		assertThat(only().getSubject()).isEqualTo("Portail RMC\u00a0: Vous avez un nouveau message");
		assertThat(only().getHeader("Content-Language")).containsExactly("fr-CA");
		assertThat(((MimeMultipart) only().getContent()).getBodyPart(0).getContent().toString()).contains("Ce qui a été écrit reste dans le portail.");
	}

	@Test
	void mail_programs_can_stop_it_by_one_click_and_know_that_a_machine_wrote_it() throws Exception {
		send("ben@example.org", letter(Locale.ENGLISH, Map.of(NoticeKind.MESSAGES, 1)));

		assertThat(only().getHeader("List-Unsubscribe")).containsExactly("<" + BASE + "/notices/stop?mail=token>");
		assertThat(only().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
		assertThat(only().getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(only().getFrom()).extracting(Object::toString).containsExactly("portal@example.org");
		assertThat(only().getHeader("Reply-To")).isNull();
		assertThat(only().getHeader("Message-ID")).containsExactly("<" + id + "@portal.example.org>");
	}

	@Test
	void an_address_cannot_bring_a_header_or_another_receiver() {
		for (var bad : List.of("ben@example.org\r\nBcc: eve@example.org", "ben@example.org\nSubject: x", "ben@example.org, eve@example.org", "Ben <ben@example.org>", "friends: ben@example.org;", "ben", "",
				"ben@example.org\u0000", "<ben@example.org>", "\"a\r\n b\"@example.org")) {
			assertThatThrownBy(() -> send(bad, letter(Locale.ENGLISH, Map.of(NoticeKind.MESSAGES, 1)))).as(bad).isInstanceOf(NotGone.class).hasMessage("NO_SUCH_ADDRESS").hasNoCause();
		}
		assertThat(server.getReceivedMessages()).isEmpty();
	}

	@Test
	void control_a_good_address_goes_and_only_there() throws Exception {
		send("ben+portal@example.org", letter(Locale.ENGLISH, Map.of(NoticeKind.MESSAGES, 1)));
		assertThat(only().getAllRecipients()).extracting(Object::toString).containsExactly("ben+portal@example.org");
	}

	@Test
	void a_server_that_is_away_is_said_to_be() {
		server.stop();
		assertThatThrownBy(() -> send("ben@example.org", letter(Locale.ENGLISH, Map.of(NoticeKind.MESSAGES, 1)))).isInstanceOf(NotGone.class).hasMessage("NO_CONNECTION").hasNoCause();
	}

	@Test
	void a_server_that_does_not_offer_to_encrypt_gets_nothing() {
		var post = new SmtpPost(new MailServer("127.0.0.1", port, null, null, "portal@example.org", "starttls"), CLOCK);
		assertThatThrownBy(post::open).isInstanceOf(NotGone.class);
	}

	@Test
	void a_server_whose_certificate_nobody_vouches_for_gets_nothing() {
		var stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
		stranger.start();
		try {
			var post = new SmtpPost(new MailServer("127.0.0.1", stranger.getSmtps().getPort(), null, null, "portal@example.org", "tls"), CLOCK);
			assertThatThrownBy(post::open).isInstanceOf(NotGone.class).hasMessage("NO_CONNECTION");
		} finally {
			stranger.stop();
		}
	}

	private Letter letter(Locale locale, Map<NoticeKind, Integer> about) {
		return Letter.of(id, about, locale, BASE, "token");
	}

	private void send(String address, Letter letter) throws NotGone {
		try (var line = new SmtpPost(new MailServer("127.0.0.1", port, null, null, "portal@example.org", "none"), CLOCK).open()) {
			line.send(address, letter);
		}
	}

	private MimeMessage only() {
		assertThat(server.getReceivedMessages()).hasSize(1);
		return server.getReceivedMessages()[0];
	}
}

package org.cmn.portal.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The steps of a mail on its way, each a transaction of its own: none is open while a server is waited for. */
@ApplicationScoped
@Transactional
public class Outbox {

	/** As long as the address in a mail that stops its like has to work, and longer than anybody looks back. */
	static final Duration KEPT = Duration.ofDays(180);
	static final int AT_ONCE = 20;
	/** Longer than so many mails take with the slowest server. */
	static final Duration AT_THE_LONGEST = Duration.ofMinutes(30);

	@Inject
	private MailStore store;

	List<Mail> take(Instant now) {
		store.endBroken(now);
		return store.take(AT_ONCE, now, now.plus(AT_THE_LONGEST));
	}

	/** What is long past is of no use, and who was told of what is nobody's business. */
	public void forget(Instant now) {
		store.forget(now.minus(KEPT));
	}

	boolean begin(Mail mail) {
		return store.begin(mail);
	}

	void gone(Mail mail, MailState how, Instant now) {
		store.end(mail.id(), how, null, now);
	}

	/** Its hour has passed meanwhile: it goes at the next one, and was not tried. */
	void later(Mail mail, Instant at) {
		store.later(mail.id(), at);
	}

	/** Tries again where that can help and cannot bring the same mail twice. */
	void failed(Mail mail, MailFault fault, Instant now) {
		switch (fault) {
			case NO_SUCH_ADDRESS -> store.end(mail.id(), MailState.GIVEN_UP, fault, now);
			case BROKEN_OFF -> store.end(mail.id(), MailState.UNSURE, fault, now);
			default -> Retries.next(mail.tries(), mail.madeAt(), now).ifPresentOrElse(at -> store.again(mail.id(), fault, at), () -> store.end(mail.id(), MailState.GIVEN_UP, fault, now));
		}
	}
}

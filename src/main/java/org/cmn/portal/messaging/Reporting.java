package org.cmn.portal.messaging;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** A participant reports a message of another, and takes that back; all whose the message is to read see that it is so. */
@ApplicationScoped
@Transactional
public class Reporting {

	static final Limit REPORTS = Limit.perMinute("message-report", 5);
	static final int MOST_WORDS = 500;

	@Inject
	private MessagingStore messages;

	@Inject
	private ReportStore store;

	@Inject
	private MembershipStore people;

	@Inject
	private Keys keys;

	@Inject
	private Audit audit;

	@Inject
	private RateLimit rates;

	@Inject
	private Clock clock;

	@Inject
	private Event<ConversationChanged> changed;

	@Inject
	private Event<Object> facts;

	/**
	 * Lets the coordinators read the message and two either side until it is closed. While it is open, the same again is the same.
	 *
	 * @param reason the name of a {@link ReportReason} in small letters
	 * @param words  at most 500 characters, which only those who read the messages see; null for none
	 * @throws Refused not-found for a message that is not there, or is none of the actor's to read; own-message
	 */
	public ReportNotice report(Actor actor, UUID conversation, long seq, String reason, String words) {
		var access = messages.access(conversation, actor.memberId()).orElseThrow(Refused::notFound);
		var message = messages.after(conversation, actor.memberId(), seq - 1, 1).stream().filter(one -> one.seq() == seq).findFirst().orElseThrow(Refused::notFound);
		if (message.sender().equals(actor.memberId())) {
			throw new Refused(MessagingReason.OWN_MESSAGE);
		}
		var checks = new Checks();
		var why = choice(ReportReason.values(), reason);
		if (why.isEmpty()) {
			checks.refuse("reason", reason == null || reason.isBlank() ? CommonReason.REQUIRED : CommonReason.NOT_A_CHOICE);
		}
		var said = checks.optional("words", words, MOST_WORDS);
		checks.done();
		rates.spend(REPORTS, actor.memberId(), 1);
		var id = UUID.randomUUID();
		var sealed = said == null ? null : access.unwrap(keys).seal(said, place(id));
		var now = clock.instant();
		if (store.add(id, conversation, seq, actor.memberId(), why.get(), sealed, now)) {
			audit.record(actor, "message.reported", "report:" + id);
			changed.fire(new ConversationChanged(conversation, people.readers(conversation, seq)));
			facts.fire(new MessageReported(id, people.readers(conversation, seq), now));
		}
		return notices(actor, conversation).stream().filter(one -> one.mine() && one.seq() == seq).findFirst().orElseThrow(Refused::notFound);
	}

	/** The open ones of a conversation: all who may read the message know of it. */
	public List<ReportNotice> notices(Actor actor, UUID conversation) {
		messages.access(conversation, actor.memberId()).orElseThrow(Refused::notFound);
		return store.in(conversation, actor.memberId()).stream().map(line -> new ReportNotice(line.id(), line.seq(), line.reportedAt(), line.reporter().equals(actor.memberId()))).toList();
	}

	/** Takes the actor's own back: from then on no coordinator can read it. */
	public void withdraw(Actor actor, UUID report) {
		var line = store.of(actor.memberId(), report).filter(one -> store.close(report, ReportOutcome.WITHDRAWN, clock.instant())).orElseThrow(Refused::notFound);
		audit.record(actor, "message.report-withdrawn", "report:" + report);
		facts.fire(new ReportClosed(report));
		changed.fire(new ConversationChanged(line.conversation(), people.readers(line.conversation(), line.seq())));
	}

	/** What the words of a report are bound to. */
	static String place(UUID report) {
		return "report:" + report;
	}

	static <E extends Enum<E>> Optional<E> choice(E[] all, String given) {
		return Arrays.stream(all).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given)).findFirst();
	}
}

package org.cmn.portal.messaging;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Reported messages before the coordinators: the one way by which anybody but a participant reads a word, as long as the
 * report is open, five messages at most, and never without a line in the audit trail. Who is in the conversation finds none.
 */
@ApplicationScoped
@Transactional
public class Reports {

	/** How many messages before and after it can be read. */
	static final int EITHER_SIDE = 2;

	@Inject
	private ReportStore store;

	@Inject
	private MessagingStore messages;

	@Inject
	private MembershipStore people;

	@Inject
	private MessageFiles files;

	@Inject
	private Members members;

	@Inject
	private Keys keys;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	@Inject
	private Event<ConversationChanged> changed;

	@Inject
	private Event<ReportClosed> facts;

	/** What waits, the oldest first. */
	public List<ReportCard> list(Actor actor) {
		actor.requireAny(Role.COORDINATOR);
		var lines = store.forCoordinator(actor.memberId());
		var names = members.names(lines.stream().map(ReportStore.Line::reporter).collect(Collectors.toSet()));
		return lines.stream().map(line -> new ReportCard(line.id(), names.get(line.reporter()), line.reason(), line.reportedAt())).toList();
	}

	/** Opens the message and two either side, nothing that its reporter cannot read. Each time leaves a line in the trail. */
	public ReportView open(Actor actor, UUID report) {
		var line = gate(actor, report);
		audit.record(actor, "message.report-read", "report:" + report);
		var key = keys.unwrap(line.key(), Place.owner(line.conversation()));
		var around = messages.around(line.conversation(), actor.memberId(), line.reporter(), line.seq() - EITHER_SIDE, line.seq() + EITHER_SIDE).stream()
				.map(one -> one.open(line.conversation(), key)).toList();
		var authors = new HashSet<UUID>();
		around.forEach(one -> authors.add(one.sender()));
		authors.add(line.reporter());
		var names = members.names(authors);
		var sent = files.named(line.conversation(), actor.locale());
		return new ReportView(report, names.get(line.reporter()), line.reason(), line.words() == null ? null : key.open(line.words(), Reporting.place(report)), line.reportedAt(),
				around.stream().map(one -> new ReportView.Line(names.get(one.sender()), one.sentAt(), one.text().value(), sent.getOrDefault(one.seq(), List.of()), one.seq() == line.seq())).toList());
	}

	/**
	 * From this commit on no coordinator can read it.
	 *
	 * @param outcome the name of a {@link ReportOutcome} in small letters, but withdrawn
	 */
	public void close(Actor actor, UUID report, String outcome) {
		var line = gate(actor, report);
		var how = Reporting.choice(ReportOutcome.values(), outcome).filter(one -> one != ReportOutcome.WITHDRAWN)
				.orElseThrow(() -> Refused.fields(List.of(new FieldRefusal("outcome", outcome == null || outcome.isBlank() ? CommonReason.REQUIRED : CommonReason.NOT_A_CHOICE))));
		if (!store.close(report, how, clock.instant())) {
			throw Refused.notFound();
		}
		audit.record(actor, "message.report-closed", "report:" + report + " outcome:" + outcome);
		facts.fire(new ReportClosed(report));
		changed.fire(new ConversationChanged(line.conversation(), people.readers(line.conversation(), line.seq())));
	}

	private ReportStore.Line gate(Actor actor, UUID report) {
		actor.requireAny(Role.COORDINATOR);
		return store.forCoordinator(actor.memberId(), report).orElseThrow(Refused::notFound);
	}
}

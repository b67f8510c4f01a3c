package org.cmn.portal.notices;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.asking.AsksLate;
import org.cmn.portal.asking.PearlAgreed;
import org.cmn.portal.asking.PearlProposed;
import org.cmn.portal.asking.PearlSettled;
import org.cmn.portal.events.EventCancelled;
import org.cmn.portal.events.MovedUp;
import org.cmn.portal.events.Registrations;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.GroupJoined;
import org.cmn.portal.mentoring.GroupLeft;
import org.cmn.portal.mentoring.GroupOpened;
import org.cmn.portal.messaging.MessageReported;
import org.cmn.portal.messaging.ReportClosed;
import org.cmn.portal.shelf.SearchNews;

/**
 * Makes notices of what other rooms tell, in the transaction of the deed: both are kept or neither (promise R6). Heard twice, a
 * fact is one notice.
 */
@ApplicationScoped
class NoticeWriting {

	@Inject
	private NoticeStore store;

	@Inject
	private Members members;

	@Inject
	private Registrations registrations;

	@Inject
	private Event<NoticeGiven> given;

	/** The mentor after two working days; after five those who coordinate, who learn that it waits and not what it says. */
	void late(@Observes AsksLate fact) {
		fact.all().forEach(late -> give(late.mentor(), NoticeKind.QUESTION_WAITS, late.ask(), fact.at()));
		var overdue = fact.all().stream().filter(AsksLate.Late::veryLate).toList();
		if (!overdue.isEmpty()) {
			var coordinators = members.idsInRole(Role.COORDINATOR);
			overdue.forEach(late -> coordinators.forEach(member -> give(member, NoticeKind.QUESTION_OVERDUE, late.ask(), fact.at())));
		}
		settle(NoticeKind.QUESTION_WAITS, fact.all().stream(), fact.at());
		settle(NoticeKind.QUESTION_OVERDUE, overdue.stream(), fact.at());
	}

	void proposed(@Observes PearlProposed fact) {
		give(fact.other(), NoticeKind.PEARL_PROPOSED, fact.ask(), fact.at());
	}

	void settled(@Observes PearlSettled fact) {
		store.remove(NoticeKind.PEARL_PROPOSED, fact.ask());
	}

	void agreed(@Observes PearlAgreed fact) {
		give(fact.proposer(), NoticeKind.PEARL_AGREED, fact.ask(), fact.at());
	}

	/** All but who opened it. */
	void opened(@Observes GroupOpened fact) {
		Stream.concat(Stream.of(fact.mentor()), fact.mentees().stream()).filter(member -> !member.equals(fact.by()))
				.forEach(member -> give(member, NoticeKind.GROUP_JOINED, fact.group(), fact.at()));
	}

	void joined(@Observes GroupJoined fact) {
		give(fact.mentee(), NoticeKind.GROUP_JOINED, fact.group(), fact.at());
	}

	void left(@Observes GroupLeft fact) {
		store.remove(fact.mentee(), NoticeKind.GROUP_JOINED, fact.group());
	}

	void movedUp(@Observes MovedUp fact) {
		give(fact.member(), NoticeKind.SEAT_FREE, fact.event(), fact.at());
	}

	void cancelled(@Observes EventCancelled fact) {
		registrations.membersOf(fact.event()).forEach(member -> give(member, NoticeKind.EVENT_CANCELLED, fact.event(), fact.at()));
	}

	/** Those who coordinate, but for whoever is in that conversation. */
	void reported(@Observes MessageReported fact) {
		members.idsInRole(Role.COORDINATOR).stream().filter(member -> !fact.participants().contains(member))
				.forEach(member -> give(member, NoticeKind.MESSAGE_REPORTED, fact.report(), fact.at()));
	}

	void closed(@Observes ReportClosed fact) {
		store.remove(NoticeKind.MESSAGE_REPORTED, fact.report());
	}

	/** Once for each time that something new came after its member had looked. */
	void searchNews(@Observes SearchNews fact) {
		fact.all().forEach(news -> give(news.member(), NoticeKind.SEARCH_NEWS, news.subject(), fact.at()));
		store.settle(NoticeKind.SEARCH_NEWS, fact.all().stream().map(SearchNews.Fresh::subject).collect(Collectors.toSet()), fact.at());
	}

	private void give(UUID member, NoticeKind kind, UUID subject, Instant at) {
		if (store.add(member, kind, subject, at)) {
			given.fire(new NoticeGiven(member));
		}
	}

	/** What does not wait any more needs nobody: it counts as read, and no mail tells of it. */
	private void settle(NoticeKind kind, Stream<AsksLate.Late> still, Instant at) {
		store.settle(kind, still.map(AsksLate.Late::ask).collect(Collectors.toSet()), at);
	}
}

package org.cmn.portal.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Mailbox;
import org.cmn.portal.member.Members;
import org.cmn.portal.messaging.Untold;
import org.cmn.portal.platform.crypto.Digest;

/**
 * Makes one mail of all that is due for a member. The mail and the marks that say what it tells are one transaction, so nothing
 * is told twice or forgotten, wherever a node stops. One node gathers at a time.
 */
@ApplicationScoped
@Transactional
public class Gathering {

	/** What is older nobody is told of any more: a mail server set up today must not tell of last year. */
	static final Duration FRESH = Duration.ofDays(14);

	private Untold messages;
	private NoticeStore notices;
	private MailStore mails;
	private Members members;
	private Timing timing;

	protected Gathering() {
	}

	@Inject
	Gathering(Untold messages, NoticeStore notices, MailStore mails, Members members, Timing timing) {
		this.messages = messages;
		this.notices = notices;
		this.mails = mails;
		this.members = members;
		this.timing = timing;
	}

	/** @return how many mails were made */
	public int gather(Instant now) {
		if (!mails.turn()) {
			return 0;
		}
		var after = now.minus(FRESH);
		var byMember = Stream.concat(messages.all(after).stream().map(one -> new News(one.member(), NoticeKind.MESSAGES, one.conversation(), one.upTo(), one.count(), one.since())),
				notices.untold(after).stream()).collect(Collectors.groupingBy(News::member));
		if (byMember.isEmpty()) {
			return 0;
		}
		var choices = notices.choices(byMember.keySet());
		var newest = mails.newest(now.minus(Timing.BETWEEN));
		return members.mailboxes(byMember.keySet()).stream().mapToInt(box -> {
			var id = box.member().memberId();
			return write(box, due(box, choices.getOrDefault(id, Choices.USUAL), byMember.get(id), newest.get(id), now), now);
		}).sum();
	}

	/** Whatever belongs to a topic that is due: what came last too. */
	private List<News> due(Mailbox box, Choices choices, Collection<News> news, Instant last, Instant now) {
		var due = new ArrayList<News>();
		news.stream().collect(Collectors.groupingBy(one -> one.kind().topic())).forEach((topic, ofTopic) -> {
			var since = ofTopic.stream().map(News::since).min(Instant::compareTo).orElseThrow();
			timing.due(choices, topic, box.member().zone(), since, last).filter(at -> !at.isAfter(now)).ifPresent(at -> due.addAll(ofTopic));
		});
		return due;
	}

	private int write(Mailbox box, List<News> news, Instant now) {
		if (news.isEmpty()) {
			return 0;
		}
		var mail = UUID.randomUUID();
		var about = new EnumMap<NoticeKind, Integer>(NoticeKind.class);
		news.forEach(one -> about.merge(one.kind(), one.count(), Integer::sum));
		var told = Digest.of(news.stream().map(News::name).sorted().collect(Collectors.joining("\n")));
		if (!mails.add(mail, box.member().memberId(), told, about, now)) {
			return 0;
		}
		for (var one : news) {
			if (one.kind() == NoticeKind.MESSAGES) {
				messages.told(one.member(), one.subject(), one.upTo());
			} else {
				notices.told(one.subject(), mail);
			}
		}
		return 1;
	}
}

package org.cmn.portal.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Mailbox;
import org.cmn.portal.member.Members;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.platform.settings.Settings;

/**
 * Takes what is due out of the outbox and hands it over. What its receiver does not want any more, or has seen while the mail
 * server was away, stays here; what would come in quiet hours now waits for their end.
 */
@ApplicationScoped
class Sending {

	@Inject
	private Outbox outbox;

	@Inject
	private Members members;

	@Inject
	private NoticeStore notices;

	@Inject
	private Messaging messaging;

	@Inject
	private Timing timing;

	@Inject
	private StopToken tokens;

	@Inject
	private Settings settings;

	/** @return how many were looked at */
	int send(Post post, Instant now) {
		var mails = outbox.take(now);
		if (mails.isEmpty()) {
			return 0;
		}
		var boxes = members.mailboxes(mails.stream().map(Mail::member).collect(Collectors.toSet())).stream().collect(Collectors.toMap(box -> box.member().memberId(), Function.identity()));
		var choices = notices.choices(boxes.keySet());
		var toGo = new ArrayList<Mail>();
		for (var mail : mails) {
			var box = boxes.get(mail.member());
			var chosen = choices.getOrDefault(mail.member(), Choices.USUAL);
			if (box == null || !isWanted(mail, chosen) || wasSeen(mail, box.member())) {
				outbox.gone(mail, MailState.DROPPED, now);
			} else if (timing.allowed(chosen, box.member().zone(), now).isAfter(now)) {
				outbox.later(mail, timing.allowed(chosen, box.member().zone(), now));
			} else {
				toGo.add(mail);
			}
		}
		handOver(post, toGo, boxes, now);
		return mails.size();
	}

	private void handOver(Post post, List<Mail> mails, Map<UUID, Mailbox> boxes, Instant now) {
		if (mails.isEmpty()) {
			return;
		}
		try (var line = post.open()) {
			for (var mail : mails) {
				handOver(line, mail, boxes.get(mail.member()), now);
			}
		} catch (NotGone e) {
			mails.forEach(mail -> outbox.failed(mail, e.fault(), now));
		}
	}

	private void handOver(Post.Line line, Mail mail, Mailbox box, Instant now) {
		var letter = Letter.of(mail.id(), mail.about(), box.member().locale(), settings.baseUrl(), tokens.of(mail.id()));
		if (!outbox.begin(mail)) {
			return;
		}
		try {
			line.send(box.address(), letter);
			outbox.gone(mail, MailState.SENT, now);
		} catch (NotGone e) {
			outbox.failed(mail, e.fault(), now);
		}
	}

	private boolean wasSeen(Mail mail, Actor receiver) {
		return mail.tries() > 1 && mail.about().keySet().equals(Set.of(NoticeKind.MESSAGES)) && messaging.unread(receiver) == 0;
	}

	private static boolean isWanted(Mail mail, Choices chosen) {
		return mail.topics().stream().anyMatch(topic -> chosen.pace(topic) != Pace.NEVER);
	}
}

package org.cmn.portal.notices;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.audit.Origin;
import org.cmn.portal.platform.audit.Who;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;

/**
 * Stops mails by the address in one of them, without a sign-in (RFC 8058). Whoever has the address can do this and take it back,
 * and nothing else; the answer is the same for an address that the portal never made, so it tells nobody anything.
 */
@ApplicationScoped
@Transactional
public class StopMails {

	/** From one address of the network: a mail provider stops for many. */
	static final Limit TRIES = new Limit("stop-mail", 60, Duration.ofMinutes(1));

	@Inject
	private StopToken tokens;

	@Inject
	private MailStore mails;

	@Inject
	private NoticeStore notices;

	@Inject
	private RateLimit rates;

	@Inject
	private Audit audit;

	/** No more mails of the topics that this one was about. */
	public void stop(String token) {
		spend();
		tokens.read(token).flatMap(mails::sentLocked).filter(sent -> sent.stopped() == null).ifPresent(sent -> {
			var choices = choices(sent.member());
			var topics = Mail.read(sent.about()).keySet().stream().map(NoticeKind::topic).collect(Collectors.toSet());
			mails.stopped(sent.id(), Choices.written(topics.stream().collect(Collectors.toMap(topic -> topic, choices::pace))));
			notices.choose(sent.member(), choices.without(topics));
			audit.record(Who.STRANGER, "notices.mails-stopped", "member:" + sent.member());
		});
	}

	/** They come again as before. */
	public void resume(String token) {
		spend();
		tokens.read(token).flatMap(mails::sentLocked).filter(sent -> sent.stopped() != null).ifPresent(sent -> {
			notices.choose(sent.member(), choices(sent.member()).with(Choices.read(sent.stopped())));
			mails.stopped(sent.id(), null);
			audit.record(Who.STRANGER, "notices.mails-resumed", "member:" + sent.member());
		});
	}

	private void spend() {
		rates.spend(TRIES, UUID.nameUUIDFromBytes(Origin.current().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
	}

	private Choices choices(UUID member) {
		return notices.choices(Set.of(member)).getOrDefault(member, Choices.USUAL);
	}
}

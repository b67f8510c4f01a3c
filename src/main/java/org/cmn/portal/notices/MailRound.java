package org.cmn.portal.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;
import org.cmn.portal.platform.settings.Settings;

/**
 * Gathers and sends, a little every few seconds, where a mail server is set. Without one a sample keeps its mails for its
 * administrator to see, and a portal in use makes none.
 */
@ApplicationScoped
class MailRound {

	private static final Duration TICK = Duration.ofSeconds(15);
	private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(6);
	private static final int MOST = 10;

	@Inject
	private Gathering gathering;

	@Inject
	private Sending sending;

	@Inject
	private Outbox outbox;

	@Inject
	private Settings settings;

	@Inject
	private Clock clock;

	@Inject
	private Background background;

	/** Settings that cannot be are found now, not when the first mail is due. */
	void begin(@Observes @Priority(3000) @Initialized(ApplicationScoped.class) Object start) {
		Optional<Post> post = MailServer.of(settings).map(server -> new SmtpPost(server, clock));
		background.every(BETWEEN_CLEANINGS, "forgetting old notices", () -> outbox.forget(clock.instant()));
		if (post.isPresent()) {
			background.every(TICK, "sending mail", () -> {
				gathering.gather(clock.instant());
				for (int times = 0; times < MOST && sending.send(post.get(), clock.instant()) == Outbox.AT_ONCE; times++) {
					Thread.onSpinWait();
				}
			});
		} else if (settings.sampleData()) {
			background.every(TICK, "keeping mail", () -> {
				gathering.gather(clock.instant());
				outbox.take(clock.instant()).forEach(mail -> outbox.gone(mail, MailState.SHOWN, clock.instant()));
			});
		}
	}
}

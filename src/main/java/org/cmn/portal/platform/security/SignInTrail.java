package org.cmn.portal.platform.security;

import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.audit.Origin;
import org.cmn.portal.platform.audit.Who;

/**
 * Writes who came, who was turned away and who went into the audit trail (promise P5). Who comes must be written down
 * or does not come in; who goes has gone, whether or not the database could take the line.
 */
@ApplicationScoped
public class SignInTrail {

	private static final Logger LOG = Logger.getLogger(SignInTrail.class.getName());

	private final RefusalRate rate = new RefusalRate();

	private Audit audit;
	private Directory directory;
	private Clock clock;

	protected SignInTrail() {
	}

	@Inject
	SignInTrail(Audit audit, Directory directory, Clock clock) {
		this.audit = audit;
		this.directory = directory;
		this.clock = clock;
	}

	void began(SignIn signIn) {
		audit.note(who(signIn.subject()), "sign-in.began", subject(signIn));
	}

	/** A socket that came with a ticket is no sign-in of its own in the trail: its token is Keycloak's business. */
	void on(@Observes SignInClosed fact) {
		if (fact.signIn().tokens() != null) {
			tryTo(() -> audit.note(who(fact.signIn().subject()), "sign-in." + fact.why().code(), subject(fact.signIn())));
		}
	}

	/**
	 * Anybody can be turned away as often as they like, so only the first few in a minute get a line of their own, and
	 * the next line says how many had none.
	 *
	 * @param action e.g. {@code sign-in.refused}
	 * @param reason a word of ours, never what was sent
	 */
	void refused(String action, String reason) {
		refused(null, action, reason);
	}

	/** @param subject of whom it is certain who it was, null for strangers */
	void refused(String subject, String action, String reason) {
		var passedOver = rate.admit(Origin.current(), clock.instant());
		if (passedOver >= 0) {
			tryTo(() -> audit.note(who(subject), action, "reason:" + reason.replace(' ', '-') + (passedOver == 0 ? "" : " unwritten:" + passedOver)));
		}
	}

	private Who who(String subject) {
		return subject == null ? Who.STRANGER : directory.known(subject).<Who>map(person -> person).orElse(Who.STRANGER);
	}

	private static String subject(SignIn signIn) {
		return "sign-in:" + signIn.mark();
	}

	private static void tryTo(Runnable write) {
		try {
			write.run();
		} catch (RuntimeException e) {
			LOG.log(Level.WARNING, "A line of the audit trail could not be written: {0}", e.getClass().getName());
		}
	}
}

package org.cmn.portal.guard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.refusal.Spot;
import org.cmn.portal.platform.time.Zones;

/** The room's front desk: what members write passes here before it is kept. The verdict that counts, whatever a browser said. */
@ApplicationScoped
@Transactional
public class Gate {

	/** How far back the counts are told, in days. */
	static final int DAYS = 366;

	@Inject
	private Lines lines;

	@Inject
	private OverrideStore store;

	@Inject
	private Zones zones;

	@Inject
	private Clock clock;

	/**
	 * Lets a text through, or says where it could lead to a patient.
	 *
	 * @param text null for none
	 * @param pass the code of a {@link PassReason}; null for none
	 * @throws Refused patient-identifiers with their places; not-a-choice at {@code guardReason}
	 */
	@Transactional(Transactional.TxType.SUPPORTS)
	public Verdict admit(Actor actor, String text, String pass) {
		var reason = pass == null || pass.isEmpty() ? null : PassReason.of(pass).orElseThrow(() -> Refused.fields(List.of(new FieldRefusal("guardReason", CommonReason.NOT_A_CHOICE))));
		var findings = look(actor, text);
		if (findings.isEmpty()) {
			return Verdict.clean();
		}
		if (reason == null) {
			throw Refused.at(findings.stream().map(Gate::spot).toList(), GuardRefusal.PATIENT_IDENTIFIERS, findings.size());
		}
		return new Verdict(findings, reason);
	}

	/**
	 * For what everybody is to read: there no reason lets it through.
	 *
	 * @param texts by field
	 * @throws Refused leads-to-patient at each field where something could
	 */
	@Transactional(Transactional.TxType.SUPPORTS)
	public void requireClean(Actor actor, Map<String, String> texts) {
		var wrong = new ArrayList<FieldRefusal>();
		texts.forEach((field, text) -> {
			var findings = look(actor, text);
			if (!findings.isEmpty()) {
				wrong.add(new FieldRefusal(field, GuardRefusal.LEADS_TO_PATIENT, findings.size()));
			}
		});
		if (!wrong.isEmpty()) {
			throw Refused.fields(wrong);
		}
	}

	/** What could lead to a patient in a text, for a room that asks about it later. @param text null for none */
	@Transactional(Transactional.TxType.SUPPORTS)
	public List<Finding> look(Actor actor, String text) {
		return text == null || text.isEmpty() ? List.of() : Guard.standard().look(text, actor.locale(), lines.all());
	}

	/**
	 * The same for a text that is not at hand any more, only what was found in it.
	 *
	 * @throws Refused not-a-choice or required at {@code guardReason}
	 */
	public void pass(Set<IdentifierKind> found, String pass) {
		if (pass == null || pass.isEmpty()) {
			throw Refused.fields(List.of(new FieldRefusal("guardReason", CommonReason.REQUIRED)));
		}
		var reason = PassReason.of(pass).orElseThrow(() -> Refused.fields(List.of(new FieldRefusal("guardReason", CommonReason.NOT_A_CHOICE))));
		found.stream().sorted().forEach(kind -> store.add(today(), kind, reason));
	}

	/** Counts what was let through, by kind and reason and day; not whose it was. In the caller's transaction: what is not kept does not count. */
	public void count(Verdict verdict) {
		if (verdict.reason() != null) {
			verdict.findings().stream().map(Finding::kind).distinct().sorted().forEach(kind -> store.add(today(), kind, verdict.reason()));
		}
	}

	/** Who writes may not see them, who runs the network may: the latest day first, at most {@value #DAYS} days. */
	public List<OverrideCount> overrides(Actor actor) {
		actor.requireAny(Role.COORDINATOR);
		return store.since(today().minusDays(DAYS));
	}

	private LocalDate today() {
		return zones.local(clock.instant(), ZoneOffset.UTC).toLocalDate();
	}

	private static Spot spot(Finding finding) {
		return new Spot(finding.kind().name(), finding.from(), finding.to(), finding.offer());
	}
}

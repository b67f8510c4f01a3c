package org.cmn.portal.platform.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/**
 * Asks at every start whether the rules in use, this Java and the database know Alberta's hour of December 2026, and
 * says in plain words what to update. Only wrong rules in use make the portal unready: it asks nobody else.
 */
@ApplicationScoped
public class TimeCheck {

	/** Who was asked. */
	public enum Source {
		PORTAL, JAVA, DATABASE
	}

	/** @param local what that source thinks the wall clock shows, null when it did not answer */
	public record Finding(Source source, String name, String version, LocalDateTime local) {

		public boolean right() {
			return RIGHT.equals(local);
		}
	}

	static final ZoneId ZONE = ZoneId.of("America/Edmonton");
	static final Instant MOMENT = Instant.parse("2026-12-01T12:00:00Z");
	static final LocalDateTime RIGHT = LocalDateTime.parse("2026-12-01T06:00:00");

	private static final Logger LOG = Logger.getLogger(TimeCheck.class.getName());

	@Inject
	private Zones zones;

	@PersistenceContext
	private EntityManager entityManager;

	void check(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object start) {
		findings().forEach(finding -> LOG.log(finding.right() ? Level.INFO : Level.WARNING, sentence(finding)));
	}

	/** @return asked anew: a database can be updated while the portal runs */
	public List<Finding> findings() {
		var findings = new ArrayList<Finding>();
		findings.add(portal());
		var java = new Zones(new JvmRules());
		findings.add(new Finding(Source.JAVA, java.source(), java.version(), java.local(MOMENT, ZONE)));
		findings.add(database());
		return findings;
	}

	/** What decides readiness. */
	Finding portal() {
		return new Finding(Source.PORTAL, zones.source(), zones.version(), zones.local(MOMENT, ZONE));
	}

	private Finding database() {
		try {
			var row = (Object[]) entityManager.createNativeQuery("""
					select current_setting('server_version'),
						to_char((timestamptz '2026-12-01 12:00Z') at time zone 'America/Edmonton', 'YYYY-MM-DD"T"HH24:MI:SS')""").getSingleResult();
			return new Finding(Source.DATABASE, "PostgreSQL " + row[0], "", LocalDateTime.parse((String) row[1]));
		} catch (PersistenceException e) {
			LOG.log(Level.FINE, "The database was not asked for the hour", e);
			return new Finding(Source.DATABASE, "PostgreSQL", "", null);
		}
	}

	/** For the log; the status page has the same in the reader's language. */
	static String sentence(Finding finding) {
		var who = finding.name() + (finding.version().isEmpty() ? "" : " (tz " + finding.version() + ")");
		if (finding.right()) {
			return "Time zones: " + who + " knows that Alberta is at -06:00 in December 2026.";
		}
		if (finding.local() == null) {
			return "Time zones: " + who + " could not be asked which hour it is in Alberta.";
		}
		var wrong = "Time zones: " + who + " believes that 2026-12-01 12:00 UTC is " + finding.local().toLocalTime() + " in Alberta; right is 06:00. ";
		return wrong + switch (finding.source()) {
			case PORTAL -> "Every event would be an hour off, so the portal is not ready: install a newer release of the portal.";
			case JAVA -> "The portal does not ask it, so its pages, mail and calendar files are right. Other programs on this Java are not: "
					+ "install an update of the JDK that has tz 2026c or newer.";
			case DATABASE -> "The portal does not ask it, so its pages, mail and calendar files are right. Reports of your own in SQL are not: "
					+ "update PostgreSQL to a newer minor release, or the system's tzdata where PostgreSQL uses that, and restart it.";
		};
	}
}

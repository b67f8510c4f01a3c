package org.cmn.launcher;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every setting there is, by property and by environment variable, so that a mistyped one is refused and not ignored.
 * {@code src/docs/operate.md} says what each means.
 */
final class KnownSettings {

	private static final List<String> OF_THE_LAUNCHER = List.of("cmn.port", "cmn.keycloak-port", "cmn.db-port", "cmn.address", "cmn.base-url", "cmn.keycloak-url",
			"cmn.data", "cmn.sample", "cmn.java-options", "cmn.grid", "cmn.grid.members");
	private static final List<String> OF_THE_PORTAL = List.of("cmn.session.idle", "cmn.trusted-proxies", "cmn.upload-limit", "cmn.live.burst", "cmn.live.rate",
			"cmn.rate.search", "cmn.rate.import", "cmn.rate.export", "cmn.rate.bulk", "cmn.rate.shelf", "cmn.rate.suggestion", "cmn.rate.sign-up", "cmn.rate.ticket", "cmn.rate.feed", "cmn.rate.attachment", "cmn.rate.group", "cmn.clamd",
			"cmn.rate.link-check", "cmn.links", "cmn.links.pace", "cmn.links.unsafe-this-machine", "cmn.library.second-person",
			"cmn.mail.host", "cmn.mail.port", "cmn.mail.user", "cmn.mail.password", "cmn.mail.from", "cmn.mail.tls", "cmn.mail.gathering", "cmn.rate.stop-mail",
			"cmn.db.url", "cmn.db.owner", "cmn.db.owner-password", "cmn.db.user",
			"cmn.db.password", "cmn.oidc.issuer", "cmn.oidc.back-channel", "cmn.oidc.client-id", "cmn.oidc.client-secret", "cmn.master-key",
			"cmn.master-key.other");
	/** Given by Maven, by tests and by the trial with sample people. */
	private static final List<String> OF_MACHINES = List.of("cmn.with-parent", "cmn.failure-note", "cmn.settings", "cmn.distribution", "cmn.keycloak-admin-password");
	/** What only {@code docker-compose.yml} needs; a shell that holds its secrets may still start the portal. */
	private static final List<String> OF_COMPOSE = List.of("CMN_HOST", "CMN_TLS", "CMN_SUBNET", "CMN_DB_ADMIN_PASSWORD", "CMN_DB_KEYCLOAK_PASSWORD");

	private static final List<String> PROPERTIES = Stream.of(OF_THE_LAUNCHER, OF_THE_PORTAL, OF_MACHINES).flatMap(List::stream).toList();
	private static final List<String> VARIABLES = Stream.concat(PROPERTIES.stream().map(Options::variable), OF_COMPOSE.stream()).toList();

	private KnownSettings() {
	}

	/** @return a sentence about the first name that is no setting */
	static Optional<String> fault(Collection<String> properties, Collection<String> environment) {
		return first(properties, name -> name.toLowerCase(Locale.ROOT).startsWith("cmn.") && !PROPERTIES.contains(name)).map(name -> unknown(name, PROPERTIES))
				.or(() -> first(environment, name -> name.startsWith("CMN_") && !VARIABLES.contains(name.replaceFirst("_FILE$", ""))).map(name -> unknown(name, VARIABLES)));
	}

	private static Optional<String> first(Collection<String> names, Predicate<String> is) {
		return names.stream().filter(is).sorted().findFirst();
	}

	private static String unknown(String name, List<String> right) {
		return "There is no setting " + name + Nearest.to(name, right).map(nearest -> ": you may mean " + nearest + ".").orElse(": src/docs/operate.md lists all that there are.");
	}
}

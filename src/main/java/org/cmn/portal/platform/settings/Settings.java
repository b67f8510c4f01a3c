package org.cmn.portal.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting of the running portal, read once, by system property ({@code cmn.base-url}) or environment
 * ({@code CMN_BASE_URL}). {@code src/docs/operate.md} lists them with their meaning. A missing one that has no safe
 * default stops the start and is named (promise O2).
 */
@ApplicationScoped
public class Settings {

	private static final String RATE = "cmn.rate.";

	private final Map<String, Optional<String>> read = new ConcurrentHashMap<>();

	Config config;

	/** The address people type, without a trailing slash, e.g. {@code http://localhost:8080}. */
	public URI baseUrl() {
		return URI.create(required("cmn.base-url"));
	}

	/** The Keycloak realm as browsers see it: the pinned issuer, e.g. {@code http://localhost:8180/realms/cmn}. */
	public URI issuer() {
		return URI.create(required("cmn.oidc.issuer"));
	}

	/** The realm as this server reaches it; the issuer itself unless set. */
	public URI issuerBackChannel() {
		return URI.create(optional("cmn.oidc.back-channel").orElseGet(() -> required("cmn.oidc.issuer")));
	}

	public String clientId() {
		return optional("cmn.oidc.client-id").orElse("portal");
	}

	public String clientSecret() {
		return required("cmn.oidc.client-secret");
	}

	/** Where the search index and other files live; everything in it can be rebuilt, except where operate.md says so. */
	public Path dataFolder() {
		return Path.of(required("cmn.data"));
	}

	/** 32 bytes in Base64: wraps the keys of all conversations. */
	public String masterKey() {
		return required("cmn.master-key");
	}

	/** Opens what it has wrapped while the master key is being changed. */
	public Optional<String> otherMasterKey() {
		return optional("cmn.master-key.other");
	}

	public boolean sampleData() {
		return optional("cmn.sample").map(Boolean::parseBoolean).orElse(false);
	}

	/** Whether what a curator has sent to review is published by another one; not unless set. */
	public boolean secondPersonReviews() {
		return optional("cmn.library.second-person").map(Boolean::parseBoolean).orElse(false);
	}

	/** Whether there are other portals on this database, told by the data grid. */
	public boolean gridded() {
		return optional("cmn.grid").isPresent();
	}

	/** How long a session may stand idle; promises.md starts with 20 minutes. */
	public Duration sessionIdle() {
		return optional("cmn.session.idle").map(Duration::parse).orElse(Duration.ofMinutes(20));
	}

	/** Addresses of our own reverse proxies, whose X-Forwarded-For is believed; none unless set. */
	public Set<String> trustedProxies() {
		return optional("cmn.trusted-proxies").map(list -> Set.of(list.strip().split("\\s*,\\s*"))).orElse(Set.of());
	}

	/** How many frames a socket, and how many messages a member, may send at once; promises.md says 20 (I4). */
	public int liveBurst() {
		return optional("cmn.live.burst").map(Integer::parseInt).orElse(20);
	}

	/** How many a second after that; promises.md says 5. */
	public double liveRate() {
		return optional("cmn.live.rate").map(Double::parseDouble).orElse(5d);
	}

	/** {@code host:port} of the virus scanner that files of messages are shown to. */
	public Optional<String> virusScanner() {
		return optional("cmn.clamd");
	}

	/** The largest file that may be sent, in bytes; promises.md starts with 10 MB. */
	public long largestUpload() {
		return optional("cmn.upload-limit").map(Long::parseLong).orElse(10L * 1024 * 1024);
	}

	/** By action, how often a member may do something costly, as "times/ISO duration"; what is not set has its usual limit. */
	public Map<String, String> rateLimits() {
		var limits = new HashMap<String, String>();
		for (var name : config().getPropertyNames()) {
			var plain = name.toLowerCase(Locale.ROOT).replace('_', '.');
			if (plain.startsWith(RATE)) {
				optional(name).ifPresent(limit -> limits.put(plain.substring(RATE.length()).replace('.', '-'), limit));
			}
		}
		return limits;
	}

	/** Whether the portal looks after its links by itself: unless set, yes in use, no among the sample people. */
	public boolean linkChecks() {
		return optional("cmn.links").map(Boolean::parseBoolean).orElseGet(() -> !sampleData());
	}

	/** The least time between two requests to one host. */
	public Duration linkPace() {
		return optional("cmn.links.pace").map(Duration::parse).orElse(Duration.ofSeconds(2));
	}

	/**
	 * For tests with servers of their own: whoever may name an address could otherwise reach what listens on this machine
	 * only. So a portal that is no sample does not start with it.
	 */
	public boolean readerMayReachThisMachine() {
		boolean may = optional("cmn.links.unsafe-this-machine").map(Boolean::parseBoolean).orElse(false);
		if (may && !sampleData()) {
			throw new CannotStart("The setting cmn.links.unsafe-this-machine (environment: CMN_LINKS_UNSAFE_THIS_MACHINE) is for tests with sample data only:"
					+ " it lets the portal's reader reach programs on this machine. Take it away.");
		}
		return may;
	}

	/** The mail server's name; without one no mail goes out. */
	public Optional<String> mailHost() {
		return optional("cmn.mail.host");
	}

	public int mailPort() {
		return optional("cmn.mail.port").map(Integer::parseInt).orElse(587);
	}

	/** Empty for a server that asks for no sign-in. */
	public Optional<String> mailUser() {
		return optional("cmn.mail.user");
	}

	public String mailPassword() {
		return required("cmn.mail.password");
	}

	/** The address that mails come from, e.g. {@code portal@example.org}. */
	public String mailFrom() {
		return required("cmn.mail.from");
	}

	/** {@code starttls}, {@code tls} or, for a server on this machine, {@code none}. */
	public String mailTls() {
		var tls = optional("cmn.mail.tls").orElse("starttls");
		if (!Set.of("starttls", "tls", "none").contains(tls)) {
			throw new CannotStart("The setting cmn.mail.tls (environment: CMN_MAIL_TLS) must be starttls, tls or none, not \"" + tls + "\".");
		}
		return tls;
	}

	/** How long after the first news the mail goes, if it was not seen meanwhile. */
	public Duration mailGathering() {
		return optional("cmn.mail.gathering").map(Duration::parse).orElse(Duration.ofMinutes(10));
	}

	/** JDBC address, owner (migrates) and application role (works). */
	public String databaseUrl() {
		return required("cmn.db.url");
	}

	public String databaseOwner() {
		return required("cmn.db.owner");
	}

	public String databaseOwnerPassword() {
		return required("cmn.db.owner-password");
	}

	public String databaseUser() {
		return required("cmn.db.user");
	}

	private String required(String name) {
		return optional(name).orElseThrow(() -> new CannotStart(
				"The setting " + named(name) + " is missing; the portal cannot start without it."));
	}

	private Optional<String> optional(String name) {
		return read.computeIfAbsent(name, key -> config().getOptionalValue(key, String.class).filter(value -> !value.isBlank()));
	}

	private Config config() {
		if (config == null) {
			config = ConfigProvider.getConfig();
		}
		return config;
	}

	/** As a sentence about a setting calls it. */
	public static String named(String name) {
		return name + " (environment: " + environmentName(name) + ")";
	}

	static String environmentName(String name) {
		return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
	}
}

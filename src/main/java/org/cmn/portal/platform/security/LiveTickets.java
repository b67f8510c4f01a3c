package org.cmn.portal.platform.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/**
 * One-time tickets for the WebSocket handshake, for clients that hold a token: a browser's WebSocket cannot send an
 * Authorization header, and a token in an address would end up in logs. A ticket may: it is spent when it is seen.
 */
@ApplicationScoped
public class LiveTickets {

	public static final Duration LIFE = Duration.ofSeconds(30);
	/** Everybody's together. A member comes nowhere near: two minutes' worth at once, then one a second. */
	private static final int AT_MOST = 10_000;
	static final Limit TICKETS = new Limit("ticket", 120, Duration.ofMinutes(2));

	private record Ticket(String subject, String key, String sid, Instant accessEnds, Instant ends) {
	}

	private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

	private SessionRegistry registry;
	private RateLimit rates;
	private Clock clock;

	protected LiveTickets() {
	}

	@Inject
	LiveTickets(SessionRegistry registry, RateLimit rates, Clock clock) {
		this.registry = registry;
		this.rates = rates;
		this.clock = clock;
	}

	/** @throws Refused when nobody is signed in, the caller asked too often, or far too many tickets are open */
	public String issue(HttpServletRequest request) {
		var caller = Caller.of(request).orElseThrow(() -> new Refused(CommonReason.SIGN_IN_NEEDED));
		rates.spend(TICKETS, UUID.nameUUIDFromBytes(caller.subject().getBytes(StandardCharsets.UTF_8)));
		var now = clock.instant();
		tickets.values().removeIf(ticket -> !now.isBefore(ticket.ends()));
		if (tickets.size() >= AT_MOST) {
			throw new Refused(CommonReason.TOO_MANY_REQUESTS, LIFE.toSeconds());
		}
		var claims = BearerCallers.claims(request);
		var name = SessionRegistry.newKey();
		tickets.put(name, new Ticket(caller.subject(), caller.key(), claims.map(c -> Tokens.text(c, "sid")).orElse(null),
				claims.map(c -> c.getExpirationTime().toInstant()).orElse(null), now.plus(LIFE)));
		return name;
	}

	/** Works once, within {@link #LIFE}. The socket's sign-in lasts no longer than the token that asked for the ticket. */
	Optional<Caller> redeem(String name) {
		var ticket = tickets.remove(name);
		var now = clock.instant();
		if (ticket == null || !now.isBefore(ticket.ends())) {
			return Optional.empty();
		}
		if (ticket.key() != null) {
			return registry.find(ticket.key()).map(signIn -> new Caller(signIn.subject(), signIn.key()));
		}
		var signIn = new SignIn(SessionRegistry.newKey(), ticket.subject(), ticket.sid(), ticket.accessEnds(), now);
		registry.open(signIn);
		return Optional.of(new Caller(signIn.subject(), signIn.key()));
	}
}

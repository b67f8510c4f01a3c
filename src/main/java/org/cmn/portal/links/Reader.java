package org.cmn.portal.links;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.Settings;

/**
 * The only place in the portal that fetches from the web (promise I1). A name is looked up once; if any of its addresses is
 * not out in the open, nothing is touched; the connection goes to those very addresses. Each redirect is a new address, with
 * everything asked again, three at most. Ten seconds for all of it, waiting for one's turn not counted.
 */
@ApplicationScoped
class Reader {

	static final Duration TIME = Duration.ofSeconds(10);
	static final int REDIRECTS = 3;

	private Lookup lookup;
	private Reach reach;
	private Exchange exchange;
	private Duration time;
	private Clock clock;

	protected Reader() {
	}

	@Inject
	Reader(Settings settings, Clock clock) {
		this(InetAddress::getAllByName, settings.readerMayReachThisMachine() ? Reach.WEB_AND_THIS_MACHINE : Reach.WEB, Authorities.ofThisJava(),
				"CMN-Portal-Links/1.0 (+" + settings.baseUrl() + "/help)", TIME, clock);
	}

	Reader(Lookup lookup, Reach reach, SSLContext trust, String userAgent, Duration time, Clock clock) {
		this.lookup = lookup;
		this.reach = reach;
		this.exchange = new Exchange(trust, userAgent);
		this.time = time;
		this.clock = clock;
	}

	/** @throws ReadFailed when nothing answered, or it may not be asked; any status is an answer */
	Answer read(URI address, Ask ask) throws ReadFailed {
		var followed = new ArrayList<Answer.Redirect>();
		var at = address;
		var left = time;
		boolean cookies = false;
		while (true) {
			checked(at);
			ask.turn().await(at.getHost());
			var began = clock.instant();
			var found = addresses(at, left);
			var answer = exchange.with(at, found, ask, rest(left, began));
			var next = redirect(answer);
			if (next == null) {
				return answer.after(followed);
			}
			cookies |= answer.header("set-cookie") != null;
			if (!cookies && (next.equals(at) || followed.stream().anyMatch(redirect -> redirect.from().equals(next)))) {
				throw new ReadFailed(Trouble.REDIRECT_LOOP);
			}
			followed.add(new Answer.Redirect(at, next, answer.status()));
			if (followed.size() > REDIRECTS) {
				throw new ReadFailed(Trouble.TOO_MANY_REDIRECTS);
			}
			left = rest(left, began);
			at = next;
		}
	}

	private Duration rest(Duration left, Instant began) throws ReadFailed {
		var rest = left.minus(Duration.between(began, clock.instant()));
		if (rest.isNegative() || rest.isZero()) {
			throw new ReadFailed(Trouble.TIMEOUT);
		}
		return rest;
	}

	/** Null when the answer is no redirect. */
	private static URI redirect(Answer answer) throws ReadFailed {
		return switch (answer.status()) {
			case 301, 302, 303, 307, 308 -> Location.from(answer.at(), answer.header("location")).orElseThrow(() -> new ReadFailed(Trouble.BAD_REDIRECT));
			default -> null;
		};
	}

	private void checked(URI uri) throws ReadFailed {
		var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
		boolean web = scheme.equals("http") || scheme.equals("https");
		int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
		if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || !reach.ports().test(port)) {
			throw new ReadFailed(Trouble.NOT_ALLOWED);
		}
	}

	/** All of the name's addresses, if all are allowed: of several the one inside is there to be hit by chance. */
	private InetAddress[] addresses(URI uri, Duration left) throws ReadFailed {
		var found = lookUp(uri.getHost(), left);
		for (var address : found) {
			if (!reach.addresses().test(address)) {
				throw new ReadFailed(Trouble.NOT_ALLOWED);
			}
		}
		return found;
	}

	/** In a thread of its own: the system's lookup takes as long as it likes. */
	private InetAddress[] lookUp(String host, Duration left) throws ReadFailed {
		var answer = new CompletableFuture<InetAddress[]>();
		Thread.ofPlatform().daemon().name("name lookup").start(() -> {
			try {
				answer.complete(lookup.of(host.startsWith("[") ? host : IDN.toASCII(host)));
			} catch (UnknownHostException | RuntimeException e) {
				answer.completeExceptionally(e);
			}
		});
		try {
			var found = answer.get(left.toMillis(), TimeUnit.MILLISECONDS);
			if (found.length == 0) {
				throw new ReadFailed(Trouble.NO_SUCH_HOST);
			}
			return found;
		} catch (ExecutionException e) {
			throw new ReadFailed(Trouble.NO_SUCH_HOST);
		} catch (TimeoutException e) {
			throw new ReadFailed(Trouble.TIMEOUT);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new ReadFailed(Trouble.TIMEOUT);
		}
	}
}

package org.cmn.payara;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.glassfish.api.event.EventListener;
import org.glassfish.api.event.Events;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Puts our {@link Doorstep} before everything that Payara does with a request, and opens the door only while the portal is
 * there (promise R3): the port answers long before the portal is deployed.
 *
 * <p>Payara asks HK2 for an add-on named {@code comet} for each of its listeners and takes Grizzly's own only when there is
 * none. The portal has no use for Comet, so this one takes its name: see {@code META-INF/hk2-locator/default}.
 */
public class Door implements AddOn, EventListener {

	/** Payara's names for: the application takes requests, and no longer does. */
	static final String OPENS = "Application_Running";
	static final String CLOSES = "prepare_shutdown";

	@Inject
	private Events events;

	private volatile boolean open;

	@PostConstruct
	void listen() {
		events.register(this);
	}

	@Override
	public void setup(NetworkListener listener, FilterChainBuilder chain) {
		var headers = StandingHeaders.of(System.getenv());
		chain.add(chain.indexOfType(HttpServerFilter.class), new Doorstep(this::isOpen, headers));
		((HttpCodecFilter) chain.get(chain.indexOfType(HttpCodecFilter.class))).getMonitoringConfig().addProbes(new Unreadable(headers));
	}

	@Override
	public void event(Event<?> event) {
		if (event.name().equals(OPENS)) {
			open = true;
		} else if (event.name().equals(CLOSES)) {
			open = false;
		}
	}

	boolean isOpen() {
		return open;
	}
}

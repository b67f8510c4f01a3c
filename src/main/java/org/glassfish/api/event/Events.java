package org.glassfish.api.event;

/** The shape of Payara's interface, to compile against, like {@code UuidGenerator}. */
public interface Events {

	void register(EventListener listener);
}

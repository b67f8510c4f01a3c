package org.glassfish.api.event;

/** The shape of Payara's interface, to compile against, like {@code UuidGenerator}. */
public interface EventListener {

	void event(Event<?> event);

	/** What happened; left out of the jar too. */
	class Event<T> {

		public String name() {
			throw new UnsupportedOperationException();
		}
	}
}

package org.cmn.portal.platform.security;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;

/** Remembers the facts that were told. */
class Told<T> implements Event<T> {

	final List<T> facts = new ArrayList<>();

	@Override
	public void fire(T fact) {
		facts.add(fact);
	}

	@Override
	public <U extends T> CompletionStage<U> fireAsync(U fact) {
		throw new UnsupportedOperationException();
	}

	@Override
	public <U extends T> CompletionStage<U> fireAsync(U fact, NotificationOptions options) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Event<T> select(Annotation... qualifiers) {
		throw new UnsupportedOperationException();
	}

	@Override
	public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
		throw new UnsupportedOperationException();
	}

	@Override
	public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
		throw new UnsupportedOperationException();
	}
}

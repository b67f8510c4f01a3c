package org.cmn.portal.platform.faces;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.el.ELContext;
import jakarta.el.ELException;

/** Lets pages read the components of a record as properties, {@code #{card.title}}; Expression Language 6 will do so itself. */
public class RecordResolver extends ReadOnlyResolver {

	/** By the names of the components. A page asks for hundreds, and each look at a class makes all of them anew. */
	private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {

		@Override
		protected Map<String, Method> computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents()).collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordResolver::accessor));
		}
	};

	public RecordResolver() {
		super(Record.class);
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (!(base instanceof Record) || property == null) {
			return null;
		}
		var accessor = ACCESSORS.get(base.getClass()).get(property.toString());
		if (accessor == null) {
			// A getter that the record declares itself is left to the resolver of beans.
			return null;
		}
		context.setPropertyResolved(base, property);
		try {
			return accessor.invoke(base);
		} catch (ReflectiveOperationException e) {
			throw new ELException(e);
		}
	}

	private static Method accessor(RecordComponent component) {
		var accessor = component.getAccessor();
		accessor.setAccessible(true);
		return accessor;
	}
}

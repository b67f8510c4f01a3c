package org.cmn.portal.platform.faces;

import java.util.Arrays;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;

/** Lets pages read the components of a record as properties, {@code #{card.title}}; Expression Language 6 will do so itself. */
public class RecordResolver extends ELResolver {

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (!(base instanceof Record) || property == null) {
			return null;
		}
		var component = Arrays.stream(base.getClass().getRecordComponents()).filter(one -> one.getName().equals(property.toString())).findFirst();
		if (component.isEmpty()) {
			// A getter that the record declares itself is left to the resolver of beans.
			return null;
		}
		context.setPropertyResolved(base, property);
		try {
			var accessor = component.get().getAccessor();
			accessor.setAccessible(true);
			return accessor.invoke(base);
		} catch (ReflectiveOperationException e) {
			throw new ELException(e);
		}
	}

	@Override
	public Class<?> getType(ELContext context, Object base, Object property) {
		return null;
	}

	@Override
	public void setValue(ELContext context, Object base, Object property, Object value) {
		if (base instanceof Record) {
			throw new PropertyNotWritableException("A record cannot be written: " + base.getClass().getSimpleName() + "." + property);
		}
	}

	@Override
	public boolean isReadOnly(ELContext context, Object base, Object property) {
		return base instanceof Record;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, Object base) {
		return Object.class;
	}
}

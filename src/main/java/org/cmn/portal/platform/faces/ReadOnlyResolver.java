package org.cmn.portal.platform.faces;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;

/** Finds values of one kind of thing for pages, which may read them and not write them. */
abstract class ReadOnlyResolver extends ELResolver {

	private final Class<?> kind;

	ReadOnlyResolver(Class<?> kind) {
		this.kind = kind;
	}

	@Override
	public Class<?> getType(ELContext context, Object base, Object property) {
		return null;
	}

	@Override
	public void setValue(ELContext context, Object base, Object property, Object value) {
		if (kind.isInstance(base)) {
			throw new PropertyNotWritableException("Pages only read it: " + base.getClass().getSimpleName() + "." + property);
		}
	}

	@Override
	public boolean isReadOnly(ELContext context, Object base, Object property) {
		return kind.isInstance(base);
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, Object base) {
		return Object.class;
	}
}

package org.cmn.portal.platform.faces;

import jakarta.el.ELContext;
import jakarta.faces.context.FacesContext;

/**
 * What pages name most: the variable of a loop, and {@code m}, the sentences in the reader's language, {@code #{m['home.page.title']}}.
 * A page asks for them thousands of times. Faces looks for them last, after it has asked CDI for a bean of that name; here they
 * are found first. A loop's variable therefore hides a bean of the same name.
 */
public class PageVariables extends ReadOnlyResolver {

	private static final String SENTENCES = "m";

	public PageVariables() {
		super(Texts.class);
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		var value = base == null ? variable(context, property) : base instanceof Texts texts && property != null ? texts.get(property.toString()) : null;
		if (value != null) {
			context.setPropertyResolved(base, property);
		}
		return value;
	}

	private static Object variable(ELContext context, Object name) {
		var faces = (FacesContext) context.getContext(FacesContext.class);
		if (faces == null || name == null) {
			return null;
		}
		if (name.equals(SENTENCES)) {
			return faces.getViewRoot() == null ? null : Texts.in(faces.getViewRoot().getLocale());
		}
		return faces.getExternalContext().getRequestMap().get(name);
	}
}

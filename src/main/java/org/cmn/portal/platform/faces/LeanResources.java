package org.cmn.portal.platform.faces;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Leaves out PrimeFaces' own style sheet: its widgets are styled from our tokens in {@code css/components.css}. */
public class LeanResources extends ResourceHandlerWrapper {

	public LeanResources(ResourceHandler wrapped) {
		super(wrapped);
	}

	/** What counts as rendered already is not rendered. */
	@Override
	public boolean isResourceRendered(FacesContext context, String name, String library) {
		return ("primefaces".equals(library) && "components.css".equals(name)) || super.isResourceRendered(context, name, library);
	}
}

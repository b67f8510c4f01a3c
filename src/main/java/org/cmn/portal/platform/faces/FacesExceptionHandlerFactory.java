package org.cmn.portal.platform.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Makes a {@link FacesExceptionHandler} for each request; Faces wants a factory. */
public class FacesExceptionHandlerFactory extends ExceptionHandlerFactory {

	public FacesExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
		super(wrapped);
	}

	@Override
	public ExceptionHandler getExceptionHandler() {
		return new FacesExceptionHandler(getWrapped().getExceptionHandler());
	}
}

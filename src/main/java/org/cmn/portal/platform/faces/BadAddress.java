package org.cmn.portal.platform.faces;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * A page whose address holds something that cannot be read, such as {@code page=many}, does not exist. Without this, Faces
 * would go on to show the page without having loaded it.
 */
public class BadAddress implements PhaseListener {

	private static final long serialVersionUID = 1L;

	@Override
	public PhaseId getPhaseId() {
		return PhaseId.ANY_PHASE;
	}

	@Override
	public void beforePhase(PhaseEvent event) {
		// Only what a phase has found counts.
	}

	@Override
	public void afterPhase(PhaseEvent event) {
		var context = event.getFacesContext();
		var read = event.getPhaseId().equals(PhaseId.PROCESS_VALIDATIONS) || event.getPhaseId().equals(PhaseId.UPDATE_MODEL_VALUES);
		if (read && !context.isPostback() && context.isValidationFailed() && !context.getResponseComplete()) {
			try {
				context.getExternalContext().responseSendError(404, null);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			context.responseComplete();
		}
	}
}

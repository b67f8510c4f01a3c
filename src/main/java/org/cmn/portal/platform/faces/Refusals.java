package org.cmn.portal.platform.faces;

import java.util.Optional;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.persistence.OptimisticLockException;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** Puts a refusal on the page: each sentence beside its field, the rest on top. */
public final class Refusals {

	private Refusals() {
	}

	/** A field's name is the id of its input; a name that the page does not have is shown on top. */
	public static void show(Refused refused) {
		var context = FacesContext.getCurrentInstance();
		context.getExternalContext().getRequestMap().put("refused", refused.reason().code());
		var texts = Texts.in(context.getViewRoot().getLocale());
		if (refused.fields().isEmpty()) {
			context.addMessage(null, error(texts.of(refused)));
		}
		for (var field : refused.fields()) {
			var input = find(context, field.field());
			input.ifPresent(found -> {
				if (found instanceof EditableValueHolder holder) {
					keepTyped(context, found);
					holder.setValid(false);
					// An invalid input shows what was submitted, and that is gone by now: nothing typed may be lost.
					holder.setSubmittedValue(context.getExternalContext().getRequestParameterMap().get(found.getClientId(context)));
				}
			});
			context.addMessage(input.map(found -> found.getClientId(context)).orElse(null), error(texts.of(field)));
		}
		context.validationFailed();
	}

	/** The refusal inside whatever the container wrapped around it, a lost race for a row included. */
	public static Optional<Refused> in(Throwable thrown) {
		for (var cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refused refused) {
				return Optional.of(refused);
			}
			if (cause instanceof OptimisticLockException) {
				return Optional.of(new Refused(CommonReason.CHANGED_MEANWHILE));
			}
		}
		return Optional.empty();
	}

	/** A wrong field without what was submitted would come back empty, because the value is in the form by now. */
	private static void keepTyped(FacesContext context, UIComponent found) {
		var typed = context.getExternalContext().getRequestParameterMap().get(found.getClientId(context));
		if (typed != null && found instanceof UIInput input && !(found instanceof UISelectMany) && !(found instanceof UISelectBoolean)) {
			input.setSubmittedValue(typed);
		}
	}

	private static FacesMessage error(String sentence) {
		return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null);
	}

	private static Optional<UIComponent> find(FacesContext context, String id) {
		var found = new UIComponent[1];
		var visit = VisitContext.createVisitContext(context, null, java.util.EnumSet.noneOf(jakarta.faces.component.visit.VisitHint.class));
		context.getViewRoot().visitTree(visit, (where, component) -> {
			if (id.equals(component.getId()) && component instanceof EditableValueHolder) {
				found[0] = component;
				return VisitResult.COMPLETE;
			}
			return VisitResult.ACCEPT;
		});
		return Optional.ofNullable(found[0]);
	}
}

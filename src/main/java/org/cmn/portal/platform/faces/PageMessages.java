package org.cmn.portal.platform.faces;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The messages of this request, sorted for the top of the page: what was done, what is wrong, and at which field. */
@Named
@RequestScoped
public class PageMessages {

	/** @param field the client id of the input that the sentence is about; label what the page calls it, or nothing */
	public record Wrong(String field, String label, String sentence) {
	}

	/** The wrong fields, when there are several: one alone is found without a list. */
	public List<Wrong> getSummary() {
		var wrong = wrong();
		return wrong.size() > 1 ? wrong : List.of();
	}

	public List<String> getErrors() {
		return general(FacesMessage.SEVERITY_ERROR);
	}

	public List<String> getWarnings() {
		return general(FacesMessage.SEVERITY_WARN);
	}

	public List<String> getDone() {
		return general(FacesMessage.SEVERITY_INFO);
	}

	/** Whether the input of this id is wrong, wherever in the page it stands. */
	public boolean wrong(String id) {
		return wrong().stream().anyMatch(one -> one.field().equals(id) || one.field().endsWith(":" + id));
	}

	private static List<Wrong> wrong() {
		var context = FacesContext.getCurrentInstance();
		var wrong = new ArrayList<Wrong>();
		for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext();) {
			var id = ids.next();
			if (id != null) {
				context.getMessageList(id).forEach(message -> wrong.add(new Wrong(id, label(context, id), message.getSummary())));
			}
		}
		return wrong;
	}

	private static String label(FacesContext context, String clientId) {
		var found = new Object[1];
		context.getViewRoot().invokeOnComponent(context, clientId, (where, component) -> found[0] = component.getAttributes().get("label"));
		return found[0] == null ? "" : found[0].toString();
	}

	/** Fatal counts as an error here. */
	private static List<String> general(Severity severity) {
		return FacesContext.getCurrentInstance().getMessageList(null).stream()
				.filter(message -> Math.min(message.getSeverity().getOrdinal(), FacesMessage.SEVERITY_ERROR.getOrdinal()) == severity.getOrdinal())
				.map(FacesMessage::getSummary).distinct().toList();
	}
}

package org.cmn.portal.platform.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.refusal.Refused;

/** What the error page says: the sentence of a refusal, or that something failed, with its incident number. */
@Named
@RequestScoped
public class Failure {

	/** Where the refusal waits for the error page that shows its sentence. */
	public static final String REFUSED = "org.cmn.portal.refused";

	@Inject
	private HttpServletRequest request;

	@Inject
	private Language language;

	private Refused refused;
	private String incident;

	@PostConstruct
	void look() {
		var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		refused = request.getAttribute(REFUSED) instanceof Refused waiting ? waiting : Refusals.in(thrown).orElse(null);
		incident = (String) request.getAttribute(Incident.ATTRIBUTE);
		if (incident == null && refused == null && thrown != null) {
			incident = Incident.record(thrown);
		}
	}

	public String getTitle() {
		return texts().get(incident == null ? "errors.refused.title" : "errors.failed.title");
	}

	public String getText() {
		if (incident != null) {
			return texts().get("errors.failed.text", incident);
		}
		return refused == null ? texts().get("errors.refused.text") : texts().of(refused);
	}

	private Texts texts() {
		return Texts.in(language.getLocale());
	}
}

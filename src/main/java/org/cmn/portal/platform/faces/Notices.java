package org.cmn.portal.platform.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What the portal did, said on the page that comes next, also after a redirect. */
public final class Notices {

	private Notices() {
	}

	public static void say(String key, Object... arguments) {
		var context = FacesContext.getCurrentInstance();
		context.getExternalContext().getFlash().setKeepMessages(true);
		context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Texts.in(Sentences.locale()).get(key, arguments), null));
	}
}

package org.cmn.portal.guard.web;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.guard.IdentifierKind;
import org.cmn.portal.guard.Lines;
import org.cmn.portal.guard.PassReason;

/** What a page with a guarded text needs to know before anything is typed in it. */
@Named
@RequestScoped
public class GuardWords {

	@Inject
	private Lines lines;

	/** Phone lines that are nobody's own. */
	public String getLines() {
		return String.join(" ", lines.all());
	}

	public List<IdentifierKind> getKinds() {
		return Arrays.asList(IdentifierKind.values());
	}

	public List<PassReason> getReasons() {
		return Arrays.asList(PassReason.values());
	}
}

package org.cmn.portal.home.web;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.crypto.KeyChange;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.persistence.Migration;
import org.cmn.portal.platform.security.KeycloakReach;
import org.cmn.portal.platform.time.TimeCheck;
import org.cmn.portal.search.IndexState;
import org.cmn.portal.search.Search;

/** What an administrator wants to know before asking anybody: what runs, what it stands on, and whether Alberta's hour is right. */
@Named
@RequestScoped
public class SystemState {

	@Inject
	private CurrentActor current;

	@Inject
	private TimeCheck time;

	@Inject
	private Search search;

	@Inject
	private Migration migration;

	@Inject
	private KeycloakReach keycloak;

	@Inject
	private Language language;

	@Inject
	private KeyChange keyChange;

	private List<TimeCheck.Finding> findings;
	private KeyChange.State key;

	/** @throws org.cmn.portal.platform.refusal.Refused not-found for everyone but administrators */
	public void load() {
		current.get().requireAny(Role.ADMIN);
		findings = time.findings();
		key = keyChange.state();
	}

	public List<TimeCheck.Finding> getFindings() {
		return findings;
	}

	/** What the finding means, and what to do about it. */
	public String meaning(TimeCheck.Finding finding) {
		if (finding.right()) {
			return text("system.time.right");
		}
		return finding.local() == null ? text("system.time.unknown") : text("system.time.wrong." + finding.source().name().toLowerCase(Locale.ROOT), finding.local().toLocalTime().toString());
	}

	public IndexState getIndex() {
		return search.state();
	}

	public KeyChange.State getKey() {
		return key;
	}

	public String getSchema() {
		return migration.version();
	}

	public String getDatabase() {
		return findings.get(findings.size() - 1).name();
	}

	public String getJava() {
		return System.getProperty("java.vm.name") + " " + System.getProperty("java.version");
	}

	public boolean isKeycloakThere() {
		return keycloak.answers();
	}

	private String text(String key, Object... arguments) {
		return Texts.in(language.getLocale()).get(key, arguments);
	}
}

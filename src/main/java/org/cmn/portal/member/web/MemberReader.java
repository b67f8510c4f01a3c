package org.cmn.portal.member.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Preferences;
import org.cmn.portal.platform.faces.Reader;

/** Tells every page which language and which hours its reader has chosen. */
@RequestScoped
public class MemberReader implements Reader {

	@Inject
	private CurrentActor current;

	@Inject
	private Members members;

	@Override
	public Optional<Locale> language() {
		return current.find().map(Actor::locale);
	}

	@Override
	public Optional<ZoneId> zone() {
		return current.find().map(Actor::zone);
	}

	@Override
	public void speak(Locale language) {
		current.find().ifPresent(actor -> members.prefer(actor, new Preferences(language.getLanguage(), actor.zone().getId())));
	}
}

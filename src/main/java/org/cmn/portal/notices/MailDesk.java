package org.cmn.portal.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.settings.Settings;

/** For whoever keeps the machine: which mails did not go, and in a sample, whose mails go nowhere, what they say. */
@ApplicationScoped
@Transactional
public class MailDesk {

	private static final int SHOWN = 50;
	private static final Duration LATELY = Duration.ofDays(30);

	/** What becomes of mails here. */
	public enum Way {
		SENT, KEPT, NONE
	}

	@Inject
	private MailStore store;

	@Inject
	private Members members;

	@Inject
	private StopToken tokens;

	@Inject
	private Settings settings;

	@Inject
	private Clock clock;

	public Way way(Actor actor) {
		actor.requireAny(Role.ADMIN);
		return settings.mailHost().isPresent() ? Way.SENT : settings.sampleData() ? Way.KEPT : Way.NONE;
	}

	/** The newest first: in a sample those that were kept; otherwise those that trouble somebody. */
	public List<MailCard> mails(Actor actor) {
		var states = way(actor) == Way.KEPT ? List.of(MailState.SHOWN) : List.of(MailState.GIVEN_UP, MailState.UNSURE, MailState.WAITING);
		var lines = store.lately(states, clock.instant().minus(LATELY), SHOWN);
		var ids = lines.stream().map(MailStore.Line::member).collect(Collectors.toSet());
		var names = members.names(ids);
		var locales = members.mailboxes(ids).stream().collect(Collectors.toMap(box -> box.member().memberId(), box -> box.member().locale()));
		return lines.stream().map(line -> card(line, names.getOrDefault(line.member(), ""), locales.getOrDefault(line.member(), Locale.ENGLISH))).toList();
	}

	private MailCard card(MailStore.Line line, String name, Locale locale) {
		var letter = line.state() == MailState.SHOWN ? letter(line.id(), line.about(), locale) : null;
		return new MailCard(name, line.madeAt(), line.state(), line.fault(), line.tries(), letter == null ? null : letter.subject(), letter == null ? null : letter.text(), letter == null ? null : letter.html());
	}

	private Letter letter(UUID mail, String about, Locale locale) {
		return Letter.of(mail, Mail.read(about), locale, settings.baseUrl(), tokens.of(mail));
	}
}

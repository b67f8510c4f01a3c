package org.cmn.portal.links;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cmn.portal.platform.settings.Settings;

/**
 * Going out to look, for a person who waits. No transaction stays open meanwhile: a slow server must not hold one of the
 * database's connections.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class LinkLooking {

	private Links links;
	private Reader reader;
	private LinkCheck check;

	protected LinkLooking() {
	}

	@Inject
	LinkLooking(Links links, Reader reader, Settings settings, Clock clock) {
		this.links = links;
		this.reader = reader;
		var turns = new HostTurns(settings.linkPace(), clock, Pauses::real);
		check = new LinkCheck(reader, turns, new HostManners(reader, turns, clock), new PdfText());
	}

	/** Looks at one address now and keeps what it finds. Up to half a minute for a server that is slow. */
	public LinkHealth check(String address) {
		return links.note(address, check.now(links.known(address)));
	}

	/** What a page says of itself; nothing is kept. Empty when it cannot be read. */
	public Optional<PageAbout> read(String address) {
		try (var visit = check.visit()) {
			var answer = reader.read(URI.create(address), Ask.page(visit));
			var page = answer.ok() ? check.read(answer) : PageText.NONE;
			return page.title().isEmpty() && page.text().isEmpty() ? Optional.empty() : Optional.of(PageAbout.of(answer.at().getHost(), page));
		} catch (ReadFailed e) {
			return Optional.empty();
		}
	}

	LinkCheck check() {
		return check;
	}
}

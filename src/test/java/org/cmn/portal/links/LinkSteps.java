package org.cmn.portal.links;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.testkit.InServer;

/** What the daily round does, one step at a time and with looks that never went out. */
@InServer
@ApplicationScoped
public class LinkSteps {

	@Inject
	private Links links;

	public List<String> claim() {
		return links.claim(100, Duration.ofMinutes(5)).stream().map(Known::address).toList();
	}

	public void leave(String host) {
		links.leave(host, Duration.ZERO);
	}

	public void count() {
		links.count();
	}

	public void fine(String address, String title, String text) {
		links.note(address, new Look(Finding.of(LinkClass.FINE), PageText.plain(title, text), null, null));
	}

	public void moved(String address, String to) {
		links.note(address, Look.only(Finding.moved(URI.create(to))));
	}

	/** What the process of its own reads, started from within the server. */
	public String wordsOf(byte[] pdf) {
		return new PdfText().read(pdf).text();
	}

	public void blocked(String address) {
		links.note(address, Look.only(Finding.blocked(null)));
	}
}

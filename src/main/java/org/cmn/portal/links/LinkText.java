package org.cmn.portal.links;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The words behind an address. Replaced when the page has changed; shown to nobody. */
@Entity
@Table(name = "link_text")
class LinkText {

	@Id
	private String url;

	private String title;

	private String language;

	private String body;

	@Column(name = "read_at")
	private Instant readAt;

	protected LinkText() {
	}

	LinkText(String url, PageText page, Instant now) {
		this.url = url;
		become(page, now);
	}

	/** @return whether it says something else than before */
	boolean become(PageText page, Instant now) {
		boolean other = !page.text().equals(body);
		title = page.title();
		language = page.language();
		body = page.text();
		readAt = now;
		return other;
	}

	String url() {
		return url;
	}

	LinkWords words() {
		return new LinkWords(language, title + "\n" + body);
	}
}

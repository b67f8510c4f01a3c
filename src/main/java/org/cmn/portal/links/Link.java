package org.cmn.portal.links;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An address that somebody uses. Born unchecked, looked at once a day for as long as it is used; after each look it says
 * what to believe of it.
 */
@Entity
@Table(name = "link")
class Link {

	private static final Duration DAY = Duration.ofHours(24);
	/** The looks are spread over as much of the day, each address always at its own place. */
	private static final int SPREAD = (int) Duration.ofHours(2).toSeconds();

	@Id
	private String url;

	private String host;

	private String titles;

	@Column(name = "in_use")
	private boolean inUse;

	@Enumerated(EnumType.STRING)
	private LinkClass state;

	@Enumerated(EnumType.STRING)
	private LinkClass finding;

	@Column(name = "checked_at")
	private Instant checkedAt;

	@Column(name = "next_check")
	private Instant nextCheck;

	private int failures;

	@Column(name = "failing_since")
	private Instant failingSince;

	@Column(name = "failed_at")
	private Instant failedAt;

	@Column(name = "moved_to")
	private String movedTo;

	@Column(name = "page_title")
	private String pageTitle;

	private String etag;

	@Column(name = "last_modified")
	private String lastModified;

	private String confirmed;

	@Column(name = "counted_at")
	private Instant countedAt;

	protected Link() {
	}

	Link(String url, String titles, Instant now) {
		this.url = url;
		this.titles = titles;
		host = hostOf(url);
		inUse = true;
		state = LinkClass.NOT_CHECKED;
		finding = LinkClass.NOT_CHECKED;
		nextCheck = now;
		countedAt = now;
	}

	static String hostOf(String url) {
		var found = url.startsWith("http") ? URI.create(url).getHost() : null;
		return found == null ? "-" : found;
	}

	Known known() {
		return new Known(url, titles, pageTitle, etag, lastModified);
	}

	void noted(Look look, Instant now) {
		var found = look.finding();
		finding = found.what();
		movedTo = found.movedTo() == null ? null : found.movedTo().toString();
		var rule = finding.isFailure() ? new FailureRule(failures, failingSince, failedAt).failed(now) : FailureRule.NONE;
		failures = rule.failures();
		failingSince = rule.first();
		failedAt = rule.last();
		if (finding == LinkClass.FINE || finding == LinkClass.MOVED) {
			etag = look.etag();
			lastModified = look.lastModified();
			pageTitle = look.page() == null || look.page().title().isEmpty() ? pageTitle : look.page().title();
		}
		if (confirmed != null && !confirmed.equals(described())) {
			confirmed = null;
		}
		state = confirmed != null ? LinkClass.FINE : finding.isFailure() && !found.certain() && !rule.broken() ? LinkClass.UNREACHED : finding;
		checkedAt = now;
		nextCheck = now.plus(Objects.requireNonNullElse(found.leaveAlone(), Duration.ZERO).compareTo(DAY) > 0 ? found.leaveAlone() : DAY.minusSeconds(Math.floorMod(url.hashCode(), SPREAD)));
	}

	/** A curator has looked: it is right as it is. */
	void confirm(Instant now) {
		confirmed = described();
		state = LinkClass.FINE;
		checkedAt = now;
		// What the page is called now is what it is from here on.
		pageTitle = finding == LinkClass.TITLE_DRIFT ? null : pageTitle;
	}

	private String described() {
		return finding + (movedTo == null ? "" : " " + movedTo);
	}

	Instant nextCheck() {
		return nextCheck;
	}

	LinkHealth health() {
		return LinkHealth.of(url, state, checkedAt, movedTo, confirmed != null, finding, failures);
	}
}

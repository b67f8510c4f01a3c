package org.cmn.portal.library;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The head of a collection. Its items are rows of their own, written anew with every change. */
@Entity
@Table(name = "collection")
class ResourceCollection {

	@Id
	private String id;

	private String title;

	@Column(name = "title_fr")
	private String titleFr;

	private String introduction;

	@Column(name = "introduction_fr")
	private String introductionFr;

	@Enumerated(EnumType.STRING)
	private ResourceStatus status;

	@Column(name = "created_at")
	private Instant createdAt;

	@Column(name = "changed_at")
	private Instant changedAt;

	@Version
	private long version;

	protected ResourceCollection() {
	}

	ResourceCollection(String id, CollectionContent content, ResourceStatus status, Instant now) {
		this.id = id;
		createdAt = now;
		describe(content, status, now);
	}

	/** A new moment each time, so that a change of the items alone is a new version too. */
	void describe(CollectionContent content, ResourceStatus next, Instant now) {
		title = content.title();
		titleFr = content.titleFr();
		introduction = content.introduction();
		introductionFr = content.introductionFr();
		status = next;
		changedAt = now;
	}

	void become(ResourceStatus next, Instant now) {
		status = next;
		changedAt = now;
	}

	String id() {
		return id;
	}

	ResourceStatus status() {
		return status;
	}

	long version() {
		return version;
	}

	CollectionCard card(int size) {
		return new CollectionCard(id, status, version, changedAt, title, titleFr, introduction, introductionFr, size);
	}
}

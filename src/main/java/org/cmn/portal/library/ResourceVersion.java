package org.cmn.portal.library;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What a resource was after a change, who made it and what it was called. Written once. */
@Entity
@Table(name = "resource_version")
@IdClass(ResourceVersion.Key.class)
class ResourceVersion {

	@Id
	@Column(name = "resource_id")
	private String resourceId;

	@Id
	private long number;

	private Instant at;

	@Column(name = "member_id")
	@Convert(converter = MemberIdConverter.class)
	private UUID memberId;

	@Enumerated(EnumType.STRING)
	private Deed deed;

	@Enumerated(EnumType.STRING)
	private ResourceStatus status;

	private String content;

	protected ResourceVersion() {
	}

	/** The resource as it is once its change is flushed: only then it has its new number. */
	ResourceVersion(Resource resource, Deed deed, UUID memberId) {
		this.resourceId = resource.id();
		this.number = resource.version();
		this.at = resource.changedAt();
		this.memberId = memberId;
		this.deed = deed;
		this.status = resource.status();
		this.content = ContentJson.write(resource.content());
	}

	long number() {
		return number;
	}

	Instant at() {
		return at;
	}

	UUID memberId() {
		return memberId;
	}

	Deed deed() {
		return deed;
	}

	ResourceStatus status() {
		return status;
	}

	ResourceContent content() {
		return ContentJson.read(content);
	}

	/** Both halves of the primary key. */
	static class Key implements Serializable {

		private static final long serialVersionUID = 1L;

		private String resourceId;
		private long number;

		public Key() {
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && number == key.number && resourceId.equals(key.resourceId);
		}

		@Override
		public int hashCode() {
			return resourceId.hashCode() * 31 + Long.hashCode(number);
		}
	}
}

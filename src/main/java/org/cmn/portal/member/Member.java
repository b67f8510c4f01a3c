package org.cmn.portal.member;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.cmn.portal.platform.security.Identity;

/**
 * A person of the network. Made at the first sign-in from what Keycloak says, and told again at each newer token;
 * language and time zone are the member's own from then on. Deactivated and reactivated by those who run the network,
 * never deleted while others' records name the member.
 */
@Entity
@Table(name = "member")
public class Member {

	public static final int NAME_LIMIT = 200;
	public static final ZoneId DEFAULT_ZONE = ZoneId.of("America/Edmonton");

	@Id
	private UUID id;

	private String subject;

	private String name;

	private String email;

	private String locale;

	private String zone;

	private boolean active;

	@Column(name = "claims_at")
	private Instant claimsAt;

	@Column(name = "created_at")
	private Instant createdAt;

	@Version
	private long version;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
	@Column(name = "role")
	private Set<String> roles = new HashSet<>();

	protected Member() {
	}

	Member(UUID id, Identity identity, Instant now) {
		this.id = id;
		subject = identity.subject();
		active = true;
		createdAt = now;
		locale = language(identity.locale());
		zone = (identity.zone() == null ? DEFAULT_ZONE : identity.zone()).getId();
		copy(identity);
	}

	/** Just written down, and nothing of the first token taken over yet. */
	boolean isNew() {
		return claimsAt.equals(Instant.EPOCH);
	}

	boolean isOlderThan(Identity identity) {
		return identity.issuedAt().isAfter(claimsAt);
	}

	/** Takes over what a newer token says. An older one never brings a role back. */
	void learn(Identity identity) {
		if (isOlderThan(identity)) {
			copy(identity);
		}
	}

	void prefer(Locale language, ZoneId zoneId) {
		locale = language(language);
		zone = zoneId.getId();
	}

	void deactivate() {
		active = false;
	}

	void reactivate() {
		active = true;
	}

	Actor asActor() {
		return new Actor(id, name, roles(), locale(), zone());
	}

	public UUID id() {
		return id;
	}

	public String subject() {
		return subject;
	}

	public String name() {
		return name;
	}

	/** Null when Keycloak does not tell it. */
	public String email() {
		return email;
	}

	Instant createdAt() {
		return createdAt;
	}

	public boolean isActive() {
		return active;
	}

	public Locale locale() {
		return Locale.forLanguageTag(locale);
	}

	public ZoneId zone() {
		return ZoneId.of(zone);
	}

	public Set<Role> roles() {
		return roles.stream().flatMap(code -> Role.of(code).stream()).collect(Collectors.toUnmodifiableSet());
	}

	private void copy(Identity identity) {
		name = identity.name();
		email = identity.email();
		claimsAt = identity.issuedAt();
		var ours = identity.roles().stream().filter(code -> Role.of(code).isPresent()).collect(Collectors.toSet());
		if (!ours.equals(roles)) {
			roles.clear();
			roles.addAll(ours);
		}
	}

	/** {@code en} or {@code fr-CA}: the two the portal speaks. */
	private static String language(Locale locale) {
		return locale != null && "fr".equals(locale.getLanguage()) ? "fr-CA" : "en";
	}
}

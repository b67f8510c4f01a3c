package org.cmn.portal.shelf;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cmn.portal.platform.crypto.Digest;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.crypto.WrappedKey;

/**
 * The secret that a member's feed reader shows instead of signing in. Found by its hash; the text itself is sealed and bound
 * to its member, who may want to copy it into another reader.
 */
@Entity
@Table(name = "feed_key")
class FeedKey {

	private static final int BYTES = 32;
	private static final SecureRandom RANDOM = new SecureRandom();

	@Id
	@Column(name = "member_id")
	private UUID memberId;

	@Column(name = "key_hash")
	private String keyHash;

	@Column(name = "sealed_key")
	private byte[] sealedKey;

	@Column(name = "wrapped_key")
	private byte[] wrappedKey;

	@Column(name = "master_key_id")
	private String masterKeyId;

	@Column(name = "made_at")
	private Instant madeAt;

	protected FeedKey() {
	}

	FeedKey(UUID memberId, Keys keys, Instant now) {
		this.memberId = memberId;
		renew(keys, now);
	}

	/** From here on the old one opens nothing. */
	final void renew(Keys keys, Instant now) {
		var secret = random();
		var wrapped = keys.newKey(owner());
		keyHash = hash(secret);
		sealedKey = keys.unwrap(wrapped, owner()).seal(secret, owner());
		wrappedKey = wrapped.bytes();
		masterKeyId = wrapped.masterKeyId();
		madeAt = now;
	}

	UUID memberId() {
		return memberId;
	}

	Instant madeAt() {
		return madeAt;
	}

	FeedKeyCard card(Keys keys) {
		return new FeedKeyCard(keys.unwrap(new WrappedKey(masterKeyId, wrappedKey), owner()).open(sealedKey, owner()), madeAt);
	}

	static String hash(String secret) {
		return Digest.of("feed:" + secret);
	}

	private String owner() {
		return owner(memberId);
	}

	/** What a member's key is bound to. */
	static String owner(UUID member) {
		return "feed:" + member;
	}

	private static String random() {
		var bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}
}

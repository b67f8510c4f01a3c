package org.cmn.portal.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.Settings;

/**
 * Makes and unwraps data keys. A wrapped key is bound to its owner: copied to another row, it does not open. While the
 * master key is being changed there are two: one wraps, both open.
 */
@ApplicationScoped
public class Keys {

	private static final int DATA_KEY = 32;

	private MasterKey master;
	private MasterKey other;

	protected Keys() {
	}

	@Inject
	Keys(Settings settings) {
		this(MasterKey.of(settings.masterKey(), "cmn.master-key"), settings.otherMasterKey().map(key -> MasterKey.of(key, "cmn.master-key.other")).orElse(null));
	}

	Keys(MasterKey master) {
		this(master, null);
	}

	/** @param other opens what it has wrapped, and wraps nothing; null for none */
	Keys(MasterKey master, MasterKey other) {
		this.master = master;
		this.other = other;
	}

	/** @param owner kind and id of what the key is for, e.g. {@code conversation:7f…} */
	public WrappedKey newKey(String owner) {
		return wrap(AesGcm.random(DATA_KEY), owner);
	}

	/** @throws NotOpened when it was wrapped by a master key that this portal has not, or for another owner */
	public DataKey unwrap(WrappedKey wrapped, String owner) {
		return new DataKey(new SecretKeySpec(bare(wrapped, owner), "AES"));
	}

	/**
	 * The same data key, wrapped by the master key in use: what was sealed with it stays as it is.
	 *
	 * @throws NotOpened as {@link #unwrap} does
	 */
	WrappedKey rewrap(WrappedKey wrapped, String owner) {
		return wrap(bare(wrapped, owner), owner);
	}

	/** Names the master key in use; says nothing about it. */
	String masterKeyId() {
		return master.id();
	}

	Optional<String> otherMasterKeyId() {
		return Optional.ofNullable(other).map(MasterKey::id);
	}

	/** Of all that can be opened here. */
	Set<String> masterKeyIds() {
		var ids = new TreeSet<>(Set.of(master.id()));
		otherMasterKeyId().ifPresent(ids::add);
		return ids;
	}

	private WrappedKey wrap(byte[] bare, String owner) {
		return new WrappedKey(master.id(), AesGcm.seal(master.key(), bare, bound(owner)));
	}

	private byte[] bare(WrappedKey wrapped, String owner) {
		if (wrapped.masterKeyId().equals(master.id())) {
			return AesGcm.open(master.key(), wrapped.bytes(), bound(owner));
		}
		if (other != null && wrapped.masterKeyId().equals(other.id())) {
			return AesGcm.open(other.key(), wrapped.bytes(), bound(owner));
		}
		throw new NotOpened();
	}

	private static byte[] bound(String owner) {
		return owner.getBytes(StandardCharsets.UTF_8);
	}
}

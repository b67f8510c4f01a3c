package org.cmn.portal.platform.crypto;

import java.nio.charset.StandardCharsets;

import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.Settings;

/** Makes and unwraps data keys. A wrapped key is bound to its owner: copied to another row, it does not open. */
@ApplicationScoped
public class Keys {

	private static final int DATA_KEY = 32;

	private MasterKey master;

	protected Keys() {
	}

	@Inject
	Keys(Settings settings) {
		this(MasterKey.of(settings.masterKey()));
	}

	Keys(MasterKey master) {
		this.master = master;
	}

	/** @param owner kind and id of what the key is for, e.g. {@code conversation:7f…} */
	public WrappedKey newKey(String owner) {
		return new WrappedKey(master.id(), AesGcm.seal(master.key(), AesGcm.random(DATA_KEY), bound(owner)));
	}

	/** @throws NotOpened when it was wrapped by another master key or for another owner */
	public DataKey unwrap(WrappedKey wrapped, String owner) {
		if (!wrapped.masterKeyId().equals(master.id())) {
			throw new NotOpened();
		}
		return new DataKey(new SecretKeySpec(AesGcm.open(master.key(), wrapped.bytes(), bound(owner)), "AES"));
	}

	/** Names the master key in use; says nothing about it. */
	String masterKeyId() {
		return master.id();
	}

	private static byte[] bound(String owner) {
		return owner.getBytes(StandardCharsets.UTF_8);
	}
}

package org.cmn.portal.platform.crypto;

import java.util.Base64;

/** Keys for tests of what is sealed. */
public final class DataKeys {

	private DataKeys() {
	}

	/** A new one, of nobody. */
	public static DataKey any() {
		var keys = new Keys(MasterKey.of(Base64.getEncoder().encodeToString(new byte[32]), "cmn.master-key"));
		return keys.unwrap(keys.newKey("test"), "test");
	}
}

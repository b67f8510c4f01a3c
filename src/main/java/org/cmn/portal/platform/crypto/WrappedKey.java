package org.cmn.portal.platform.crypto;

/**
 * A data key as the database keeps it.
 *
 * @param masterKeyId which master key wrapped it, so that the master key can be changed one owner at a time
 */
public record WrappedKey(String masterKeyId, byte[] bytes) {

	@Override
	public String toString() {
		return "WrappedKey by " + masterKeyId;
	}
}

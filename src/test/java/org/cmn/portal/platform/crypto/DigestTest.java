package org.cmn.portal.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The lines of the audit trail hang together by it: what it answered once it must answer for ever. */
class DigestTest {

	@Test
	void it_is_the_sha_256_that_everybody_computes() {
		assertThat(Digest.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(Digest.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	}

	@Test
	void letters_beyond_ascii_are_taken_as_utf_8() {
		assertThat(Digest.of("\u00c9tienne")).isEqualTo("e5bc616cf27023d1816db2777dcfea84bd3193f259f32171200fdcedbe93a9c9").isNotEqualTo(Digest.of("Etienne"));
	}
}

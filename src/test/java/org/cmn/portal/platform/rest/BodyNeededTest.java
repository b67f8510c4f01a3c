package org.cmn.portal.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;

/** What bytes may be a body. */
class BodyNeededTest {

	private static final String SAID = "{\"title\":\"Café – ᓄᓇᕗᑦ 😀\"}";

	@Test
	void bytes_that_are_no_utf_8_are_not_read() {
		for (var bytes : List.of("{\"title\":\"Café\"}".getBytes(StandardCharsets.ISO_8859_1), new byte[] {'"', (byte) 0xC3, '"'}, new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})) {
			assertThatThrownBy(() -> BodyNeeded.requireUtf8(bytes)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.BODY_NOT_READABLE));
		}
		assertThatCode(() -> BodyNeeded.requireUtf8(SAID.getBytes(StandardCharsets.UTF_8))).as("control").doesNotThrowAnyException();
	}
}

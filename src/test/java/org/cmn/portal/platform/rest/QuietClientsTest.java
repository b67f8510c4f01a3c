package org.cmn.portal.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class QuietClientsTest {

	@Test
	void only_a_line_that_was_cut_is_kept_out_of_the_log() {
		assertThat(QuietClients.isGone(new IllegalStateException(new IOException("Broken pipe")))).isTrue();
		assertThat(QuietClients.isGone(new IOException("Connection reset by peer"))).isTrue();
		assertThat(QuietClients.isGone(new IOException("No space left on device"))).as("control").isFalse();
		assertThat(QuietClients.isGone(new IllegalStateException("Broken pipe"))).as("control: not said by the line").isFalse();
		assertThat(QuietClients.isGone(null)).isFalse();
	}
}

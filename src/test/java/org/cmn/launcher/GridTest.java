package org.cmn.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;

import org.junit.jupiter.api.Test;

class GridTest {

	@Test
	void one_portal_alone_has_none() {
		assertThat(Grid.of(options(Map.of()))).isEmpty();
	}

	@Test
	void it_listens_on_one_address_and_looks_for_nobody() {
		var grid = Grid.of(options(Map.of("cmn.grid", "10.0.0.5:6900", "cmn.grid.members", "10.0.0.5:6900, 10.0.0.6:6900"))).orElseThrow();
		assertThat(grid.configuration()).contains("<port auto-increment=\"false\">6900</port>", "<interface>10.0.0.5</interface>", "<multicast enabled=\"false\"/>",
				"<member>10.0.0.5:6900</member>\n        <member>10.0.0.6:6900</member>", "<property name=\"hazelcast.socket.bind.any\">false</property>");
	}

	@Test
	void what_is_no_address_or_leaves_itself_out_is_refused_with_a_sentence() {
		assertRefused(Map.of("cmn.grid", "10.0.0.5:6900"), "CMN_GRID_MEMBERS");
		assertRefused(Map.of("cmn.grid", "10.0.0.5:6900", "cmn.grid.members", "10.0.0.6:6900"), "this one too");
		assertRefused(Map.of("cmn.grid", "10.0.0.5", "cmn.grid.members", "10.0.0.5"), "host:port");
		assertRefused(Map.of("cmn.grid", "10.0.0.5:6900", "cmn.grid.members", "10.0.0.5:6900,</member>:1"), "host:port");
	}

	private static void assertRefused(Map<String, String> settings, String sentence) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> Grid.of(options(settings))).withMessageContaining(sentence);
	}

	private static Options options(Map<String, String> settings) {
		return new Options(settings, Map.of());
	}
}

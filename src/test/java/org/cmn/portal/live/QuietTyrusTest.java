package org.cmn.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietTyrusTest {

	@ParameterizedTest
	@ValueSource(strings = {"core.TyrusEndpointWrapper", "core.TyrusRemoteEndpoint", "core.TyrusWebSocketEngine", "core.DebugContext", "core.ProtocolHandler"})
	void the_container_cannot_print_what_goes_over_the_line_even_at_the_finest_level(String name) {
		QuietTyrus.pin();

		assertThat(printed("org.glassfish.tyrus." + name)).containsExactly("a real problem");
	}

	@Test
	void control_a_logger_without_the_filter_prints_it() {
		assertThat(printed("org.glassfish.tyrus.elsewhere")).containsExactly("Received message: canary", "a real problem");
	}

	private static List<String> printed(String name) {
		var printed = new ArrayList<String>();
		var logger = Logger.getLogger(name);
		logger.setLevel(Level.FINEST);
		logger.setUseParentHandlers(false);
		var handler = new Handler() {
			@Override
			public void publish(LogRecord line) {
				printed.add(line.getMessage());
			}

			@Override
			public void flush() {
			}

			@Override
			public void close() {
			}
		};
		handler.setLevel(Level.ALL);
		logger.addHandler(handler);
		logger.finest("Received message: canary");
		logger.warning("a real problem");
		logger.removeHandler(handler);
		return printed;
	}
}

package org.cmn.portal.messaging.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.cmn.portal.platform.settings.CannotStart;
import org.junit.jupiter.api.Test;

class VirusScanTest {

	private final byte[] file = new byte[200_000];

	@Test
	void a_file_is_shown_whole_and_what_is_found_in_it_is_not_taken() throws Exception {
		file[150_000] = 7;
		try (var clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var seen = CompletableFuture.supplyAsync(() -> answer(clamd, "stream: Eicar-Test-Signature FOUND"));
			assertThatThrownBy(() -> scan(clamd).require(file)).hasMessage("file-infected");
			assertThat(seen.get()).isEqualTo(file);
			CompletableFuture.supplyAsync(() -> answer(clamd, "stream: OK"));
			assertThatCode(() -> scan(clamd).require(file)).as("control").doesNotThrowAnyException();
		}
	}

	@Test
	void where_the_scanner_does_not_answer_nothing_is_taken() throws Exception {
		try (var clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture.supplyAsync(() -> answer(clamd, "INSTREAM size limit exceeded. ERROR"));
			assertThatThrownBy(() -> scan(clamd).require(file)).hasMessage("temporarily-unavailable");
			var gone = scan(clamd);
			clamd.close();
			assertThatThrownBy(() -> gone.require(file)).hasMessage("temporarily-unavailable");
		}
		assertThatCode(() -> new VirusScan((String) null).require(file)).as("control: without one nobody is asked").doesNotThrowAnyException();
	}

	@Test
	void what_is_no_address_stops_the_start() {
		assertThatThrownBy(() -> new VirusScan("clamav").begin(null)).isInstanceOf(CannotStart.class).hasMessageContaining("CMN_CLAMD");
	}

	private static VirusScan scan(ServerSocket clamd) {
		return new VirusScan("127.0.0.1:" + clamd.getLocalPort());
	}

	/** Takes one file as clamd does. */
	private static byte[] answer(ServerSocket clamd, String said) {
		try (var socket = clamd.accept(); var in = new DataInputStream(socket.getInputStream())) {
			assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
			var taken = new ByteArrayOutputStream();
			for (int length = in.readInt(); length > 0; length = in.readInt()) {
				taken.write(in.readNBytes(length));
			}
			socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
			return taken.toByteArray();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}

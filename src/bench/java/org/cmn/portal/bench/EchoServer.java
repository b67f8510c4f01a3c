package org.cmn.portal.bench;

import java.io.File;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The floor of a WebSocket message: the same server with nothing but an echo, without sign-on, checks or database. */
public class EchoServer implements AutoCloseable {

	/** Deployed alone. */
	@ServerEndpoint("/echo")
	public static class Echo {

		@OnMessage
		public String echo(String text) {
			return text;
		}
	}

	private final Process process;
	private final int port;

	public EchoServer(Path payaraMicro, Path folder) throws Exception {
		var war = Files.createDirectories(folder).resolve("echo.war").toFile();
		ShrinkWrap.create(WebArchive.class, "echo.war").addClass(Echo.class).as(ZipExporter.class).exportTo(war, true);
		try (var free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		process = new ProcessBuilder(command(payaraMicro, war)).redirectErrorStream(true).redirectOutput(folder.resolve("echo.log").toFile()).start();
		Await.until(Duration.ofSeconds(90), "the echo server answers", () -> Socket.canOpen(address()));
	}

	private List<String> command(Path payaraMicro, File war) {
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return List.of(java, "--add-opens=java.base/jdk.internal.loader=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
				"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx512m", "-jar", payaraMicro.toString(), "--nohazelcast",
				"--port", String.valueOf(port), "--deploy", war.getPath(), "--contextroot", "/");
	}

	public URI address() {
		return URI.create("ws://127.0.0.1:" + port + "/echo");
	}

	@Override
	public void close() {
		process.destroy();
	}
}

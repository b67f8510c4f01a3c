package org.cmn.portal.bench.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cmn.portal.bench.Await;
import org.cmn.portal.testkit.RunningPortal;

/**
 * Two portals on one database and one Keycloak: the first started by the launcher with everything, the second as a
 * container starts it. What ends is started again, as a service manager does; the launcher itself gives up a part that
 * crashed four times in ten minutes, and then it is started again too.
 */
final class Portals implements AutoCloseable {

	static final int FIRST = 18_091;
	static final int SECOND = 18_092;
	static final int KEYCLOAK = 18_191;
	private static final int DATABASE = 15_491;
	private static final List<String> GRID = List.of("127.0.0.1:16901", "127.0.0.1:16902");
	private static final Duration STARTING = Duration.ofMinutes(6);

	/** What can be killed. */
	enum Part {
		FIRST_PORTAL, SECOND_PORTAL, DATABASE, KEYCLOAK
	}

	private final Path data;
	private final Path secondData;
	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
	private Process launcher;
	private Process second;
	private volatile boolean closed;

	/** @param folder empty or absent */
	Portals(Path folder) throws Exception {
		data = folder.resolve("data").toAbsolutePath();
		secondData = folder.resolve("second").toAbsolutePath();
		launcher = launch();
		Await.until(STARTING, "the first portal and its parts are ready", () -> ready(FIRST) && keycloak());
		second = launchSecond();
		Await.until(STARTING, "the second portal is ready", () -> ready(SECOND));
		Thread.ofVirtual().start(this::watch);
	}

	/** SIGKILL; nobody is asked. @return how long it took until everything answered again, in seconds */
	double kill(Part part) throws Exception {
		long begin = System.nanoTime();
		switch (part) {
			case FIRST_PORTAL -> running().part("portal").destroyForcibly();
			case KEYCLOAK -> running().part("keycloak").destroyForcibly();
			case SECOND_PORTAL -> {
				var portal = second.toHandle().descendants().filter(process -> process.info().commandLine().orElse("").contains("payara-micro")).findFirst();
				portal.ifPresent(ProcessHandle::destroyForcibly);
			}
			case DATABASE -> {
				var postgres = running().part("postgresql");
				// All of it at once, as when the machine goes: its helpers would otherwise write what they hold.
				var all = new ArrayList<>(postgres.descendants().toList());
				postgres.destroyForcibly();
				all.forEach(ProcessHandle::destroyForcibly);
			}
		}
		Await.until(Duration.ofSeconds(20), part + " is noticed to be gone", () -> !whole() || System.nanoTime() - begin > 10_000_000_000L);
		Await.until(STARTING, "everything answers after the end of " + part, this::whole);
		return (System.nanoTime() - begin) / 1e9;
	}

	boolean whole() {
		return ready(FIRST) && ready(SECOND) && keycloak();
	}

	/** As the owner of its tables. */
	RunningPortal running() throws IOException {
		return new RunningPortal("http://localhost:" + FIRST, "http://localhost:" + KEYCLOAK, "jdbc:postgresql://127.0.0.1:" + DATABASE + "/portal", "portal_owner", secret("database-owner"), data, launcher, new StringBuffer());
	}

	private void watch() {
		while (!closed) {
			try {
				if (!launcher.isAlive() && !closed) {
					launcher = launch();
				}
				if (!second.isAlive() && !closed) {
					second = launchSecond();
				}
				Thread.sleep(500);
			} catch (IOException | InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	private Process launch() {
		var process = RunningPortal.launch(List.of("-Dcmn.port=" + FIRST, "-Dcmn.keycloak-port=" + KEYCLOAK, "-Dcmn.db-port=" + DATABASE, "-Dcmn.data=" + data,
				"-Dcmn.with-parent=true", "-Dcmn.live.burst=100000", "-Dcmn.rate.ticket=100000/PT1M",
				"-Dcmn.grid=" + GRID.getFirst(), "-Dcmn.grid.members=" + String.join(",", GRID)));
		Thread.ofVirtual().start(() -> swallow(process));
		return process;
	}

	private static void swallow(Process process) {
		try {
			process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
		} catch (IOException e) {
			// It has ended.
		}
	}

	private Process launchSecond() throws IOException {
		Files.createDirectories(secondData);
		var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dcmn.with-parent=true", "-jar", Path.of("target", "cmn-portal", "cmn-portal.jar").toString(), "serve")
				.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(secondData.resolve("second.log").toFile()));
		builder.environment().putAll(Map.of("CMN_BASE_URL", "http://localhost:" + FIRST, "CMN_DB_URL", running().databaseUrl(), "CMN_DB_OWNER", "portal_owner", "CMN_DB_OWNER_PASSWORD", secret("database-owner"),
				"CMN_DB_USER", "portal", "CMN_DB_PASSWORD", secret("database-application"), "CMN_OIDC_ISSUER", "http://localhost:" + KEYCLOAK + "/realms/cmn"));
		builder.environment().putAll(Map.of("CMN_OIDC_CLIENT_SECRET", secret("oidc-client"), "CMN_MASTER_KEY", secret("master-key"), "CMN_DATA", secondData.resolve("data").toString(),
				"CMN_PORT", Integer.toString(SECOND), "CMN_ADDRESS", "127.0.0.1", "CMN_LINKS", "false", "CMN_LIVE_BURST", "100000", "CMN_RATE_TICKET", "100000/PT1M"));
		builder.environment().putAll(Map.of("CMN_GRID", GRID.getLast(), "CMN_GRID_MEMBERS", String.join(",", GRID)));
		return builder.start();
	}

	private String secret(String name) throws IOException {
		return Files.readString(data.resolve("secrets").resolve(name)).strip();
	}

	private boolean ready(int port) {
		return answers("http://127.0.0.1:" + port + "/health/ready");
	}

	private boolean keycloak() {
		return answers("http://localhost:" + KEYCLOAK + "/realms/cmn");
	}

	private boolean answers(String address) {
		try {
			return http.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() throws Exception {
		closed = true;
		second.destroy();
		launcher.destroy();
		second.waitFor();
		launcher.waitFor();
	}
}

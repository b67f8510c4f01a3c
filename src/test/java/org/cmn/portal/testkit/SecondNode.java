package org.cmn.portal.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A second portal on the database and the Keycloak of the shared one, started as the container image starts it, with a data folder of its own. */
public final class SecondNode implements AutoCloseable {

	private static final Duration STARTING = Duration.ofMinutes(3);

	private final Process process;
	private final String address;

	private SecondNode(Process process, String address) {
		this.process = process;
		this.address = address;
	}

	public static SecondNode start() throws IOException, InterruptedException {
		return start("second-node", Map.of("CMN_GRID", Stack.GRID.getLast(), "CMN_GRID_MEMBERS", String.join(",", Stack.GRID)));
	}

	/** One that does not know of the other: what it hears it hears from the database. */
	public static SecondNode startAlone() throws IOException, InterruptedException {
		return start("lone-node", Map.of());
	}

	private static SecondNode start(String name, Map<String, String> grid) throws IOException, InterruptedException {
		var first = Stack.portal();
		int port = Stack.freePort();
		var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", Path.of("target", "cmn-portal", "cmn-portal.jar").toString(), "serve")
				.redirectErrorStream(true).redirectOutput(Path.of("target", name + ".log").toFile());
		builder.environment().putAll(Map.of("CMN_BASE_URL", first.baseUrl(), "CMN_DB_URL", first.databaseUrl(), "CMN_DB_OWNER", first.databaseUser(), "CMN_DB_OWNER_PASSWORD", first.databasePassword(),
				"CMN_DB_USER", "portal", "CMN_DB_PASSWORD", secret(first, "database-application"), "CMN_OIDC_ISSUER", first.keycloakUrl() + "/realms/cmn"));
		builder.environment().putAll(Map.of("CMN_OIDC_CLIENT_SECRET", secret(first, "oidc-client"), "CMN_MASTER_KEY", secret(first, "master-key"), "CMN_DATA", Path.of("target", name).toAbsolutePath().toString(),
				"CMN_PORT", Integer.toString(port), "CMN_ADDRESS", "127.0.0.1", "CMN_LINKS", "false"));
		builder.environment().putAll(grid);
		var node = new SecondNode(builder.start(), "http://127.0.0.1:" + port);
		Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop the second node"));
		node.awaitReady();
		return node;
	}

	private static String secret(RunningPortal first, String name) throws IOException {
		return Files.readString(first.data().resolve("secrets").resolve(name)).strip();
	}

	private void awaitReady() throws InterruptedException {
		var until = Instant.now().plus(STARTING);
		while (!isReady()) {
			if (Instant.now().isAfter(until) || process.waitFor(200, TimeUnit.MILLISECONDS)) {
				close();
				throw new IllegalStateException("The node did not start: see its log in target");
			}
		}
	}

	private boolean isReady() throws InterruptedException {
		try (var client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create(address + "/health/ready")).timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		} catch (IOException e) {
			return false;
		}
	}

	public String address() {
		return address;
	}

	@Override
	public void close() {
		process.destroy();
		try {
			if (!process.waitFor(30, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}

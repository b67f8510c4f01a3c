package org.cmn.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.jar.JarFile;

import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL from the binaries in {@code lib/}, on the loopback interface only, every role with a password.
 */
final class Postgres {

	private static final Duration STARTING = Duration.ofSeconds(60);
	private static final String ADMINISTRATOR = "postgres";

	private final Path binaries;
	private final DataFolder data;
	private final Secrets secrets;
	private final int port;
	private final Child child;

	/** @param binaries where they are, or are to be unpacked */
	Postgres(Path binaries, DataFolder data, Secrets secrets, int port) {
		this.binaries = binaries;
		this.data = data;
		this.secrets = secrets;
		this.port = port;
		this.child = new Child("postgresql", data, false);
	}

	/** @param archive the jar with the binaries of this kind of machine */
	String start(Path archive) throws IOException, SQLException, InterruptedException {
		Nobody.requirePossible();
		Unpacked.once(binaries, folder -> unpack(archive, folder));
		Path cluster = data.path("postgresql");
		Unpacked.once(cluster, this::create);
		forgetStranger(cluster.resolve("postmaster.pid"));
		child.start(Nobody.run(program("postgres"), "-D", cluster.toString(), "-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1",
				"-c", "unix_socket_directories=", "-c", "max_connections=100", "-c", "shared_buffers=64MB", "-c", "timezone=UTC"), Map.of(), cluster);
		child.awaitReady(STARTING, this::accepts);
		return "ready on 127.0.0.1:" + port;
	}

	private void create(Path cluster) throws IOException, InterruptedException {
		Path log = data.path("logs/initdb.log");
		Process initdb = new ProcessBuilder(Nobody.run(program("initdb"), "-D", cluster.toString(), "-U", ADMINISTRATOR, "-E", "UTF8",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--auth=scram-sha-256", "--no-sync", "--no-instructions",
				"--pwfile=" + secrets.file(Secrets.DATABASE_ADMINISTRATOR))).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		if (initdb.waitFor() != 0) {
			throw new StartRefused("PostgreSQL could not create its database in " + cluster + ": the reason is in " + log + ".");
		}
	}

	/**
	 * After a crash PostgreSQL itself finds out whether an earlier one still uses the files. Only where the number in its
	 * file now belongs to some other program would it wrongly believe so.
	 */
	private static void forgetStranger(Path file) throws IOException {
		if (Files.exists(file)) {
			long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
			boolean stranger = ProcessHandle.of(pid).flatMap(process -> process.info().command()).filter(command -> !command.endsWith("/postgres")).isPresent();
			if (stranger) {
				Files.delete(file);
			}
		}
	}

	/** Creates what is missing: one role and one database for each of its two users, and the portal's lesser role. */
	void provide(String database, String owner, String secret) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			role(statement, owner, secret);
			if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
				statement.execute("create database " + database + " owner " + owner);
				statement.execute("revoke all on database " + database + " from public");
			}
		}
	}

	/** For tests, which want an empty one. */
	void drop(String database) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute("drop database if exists " + database + " with (force)");
		}
	}

	void provideApplicationRole(String role, String secret, String database) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			role(statement, role, secret);
			statement.execute("grant connect on database " + database + " to " + role);
		}
	}

	private void role(Statement statement, String role, String secret) throws SQLException {
		String verb = exists(statement, "select 1 from pg_roles where rolname = '" + role + "'") ? "alter" : "create";
		statement.execute(verb + " role " + role + " login password '" + secrets.get(secret) + "'");
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (var rows = statement.executeQuery(query)) {
			return rows.next();
		}
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(url("postgres"), ADMINISTRATOR, secrets.get(Secrets.DATABASE_ADMINISTRATOR));
	}

	private boolean accepts() {
		try (Connection connection = connect()) {
			return connection.isValid(1);
		} catch (SQLException e) {
			return false;
		}
	}

	private String program(String name) {
		return binaries.resolve("bin").resolve(name).toString();
	}

	/** The archive is a jar around a compressed tar; tar is part of every system that PostgreSQL runs on. */
	private static void unpack(Path archive, Path folder) throws IOException {
		try (JarFile jar = new JarFile(archive.toFile())) {
			var entry = jar.stream().filter(each -> each.getName().endsWith(".txz")).findFirst()
					.orElseThrow(() -> new StartRefused("The file " + archive + " holds no PostgreSQL: build or unpack this copy of the portal again."));
			Process tar = new ProcessBuilder("tar", "-x", "--no-same-owner", "-f", "-", "-C", folder.toString()).redirectErrorStream(true).start();
			try (InputStream in = new XZInputStream(jar.getInputStream(entry)); var out = tar.getOutputStream()) {
				in.transferTo(out);
			}
			if (tar.waitFor() != 0) {
				throw new IOException(new String(tar.getInputStream().readAllBytes()));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	Child child() {
		return child;
	}

	/** SIGINT: end connections, roll back, write everything, stop. */
	void stop() {
		child.stop(() -> {
			try {
				new ProcessBuilder(Nobody.run(program("pg_ctl"), "stop", "-D", data.path("postgresql").toString(), "-m", "fast", "-W"))
						.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
			} catch (IOException | InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}
}

package org.cmn.portal.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.cmn.portal.testkit.RunningPortal;
import org.cmn.portal.testkit.Stack;

/**
 * The chat server of Debian's packages ({@code apt install ejabberd erlang-p1-pgsql}) with its archive of messages in the same PostgreSQL, under the
 * same load as {@link Sustained}: each sends its next message when the server has acknowledged the one before (XEP-0198), which
 * it does after the archive (XEP-0313) has it, and the other one hears all.
 */
final class Ejabberd implements AutoCloseable {

	private static final Path SCHEMA = Path.of("/usr/share/ejabberd/sql/pg.sql");
	private static final String NAME = "ejabberd_bench";
	private static final int PORT = 15_222;
	private static final int WARM_UP = 20;

	private final Path folder;

	/** @param stored how many the archive has for the senders of the measured time */
	record Measured(int acknowledged, int heard, long archived, double seconds, Timings each) {

		double perSecond() {
			return acknowledged / seconds;
		}
	}

	/** Whether it is there to be compared with. */
	static boolean isInstalled() {
		return Files.exists(SCHEMA);
	}

	Ejabberd(Path folder) {
		this.folder = folder;
	}

	Measured measure(int pairs, int seconds) throws Exception {
		prepare(pairs);
		start();
		var senders = new ArrayList<XmppLine>();
		var readers = new ArrayList<XmppLine>();
		for (var i = 0; i < pairs; i++) {
			readers.add(XmppLine.open(PORT, "reader" + i));
			senders.add(XmppLine.open(PORT, "writer" + i));
		}
		try {
			run(senders, readers, WARM_UP);
			var before = archived();
			var measured = run(senders, readers, seconds);
			return new Measured(measured.acknowledged, measured.heard, archived() - before, measured.seconds, measured.each);
		} finally {
			senders.forEach(XmppLine::close);
			readers.forEach(XmppLine::close);
		}
	}

	private static Measured run(List<XmppLine> senders, List<XmppLine> readers, int seconds) throws Exception {
		var all = new ConcurrentLinkedQueue<Double>();
		var before = readers.stream().mapToInt(XmppLine::heard).sum();
		var began = System.nanoTime();
		var until = began + seconds * 1_000_000_000L;
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var done : threads.invokeAll(IntStream.range(0, senders.size()).mapToObj(i -> (Callable<Void>) () -> {
				while (System.nanoTime() < until) {
					all.add(senders.get(i).send("reader" + i, Sustained.TEXT));
				}
				return null;
			}).toList())) {
				done.get();
			}
		}
		var elapsed = (System.nanoTime() - began) / 1e9;
		Await.until(Duration.ofSeconds(20), "all that was acknowledged is heard", () -> readers.stream().mapToInt(XmppLine::heard).sum() - before >= all.size());
		return new Measured(all.size(), readers.stream().mapToInt(XmppLine::heard).sum() - before, 0, elapsed, new Timings(all.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
	}

	private static String secret() throws IOException {
		return Files.readString(Stack.portal().data().resolve("secrets/database-administrator")).strip();
	}

	private static Connection database(String name) throws Exception {
		return DriverManager.getConnection(portal().databaseUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), "postgres", secret());
	}

	private static RunningPortal portal() {
		return Stack.portal();
	}

	private static long archived() throws Exception {
		try (var connection = database(NAME); var rows = connection.createStatement().executeQuery("select count(*) from archive where username like 'writer%'")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private void prepare(int pairs) throws Exception {
		try (var connection = database("postgres")) {
			connection.createStatement().execute("drop database if exists " + NAME);
			connection.createStatement().execute("create database " + NAME);
		}
		try (var connection = database(NAME)) {
			connection.createStatement().execute(Files.readString(SCHEMA));
			var user = connection.prepareStatement("insert into users (username, password, serverkey, salt, iterationcount) values (?, ?, '', '', 0)");
			for (var i = 0; i < pairs; i++) {
				for (var name : List.of("writer" + i, "reader" + i)) {
					user.setString(1, name);
					user.setString(2, name);
					user.executeUpdate();
				}
			}
		}
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("ejabberd.yml"), """
				hosts: [localhost]
				loglevel: warning
				sql_type: pgsql
				sql_server: 127.0.0.1
				sql_port: %d
				sql_database: %s
				sql_username: postgres
				sql_password: "%s"
				auth_method: sql
				auth_password_format: plain
				default_db: sql
				listen:
				  - {port: %d, ip: 127.0.0.1, module: ejabberd_c2s, max_stanza_size: 65536}
				modules:
				  mod_mam: {default: always, db_type: sql}
				  mod_stream_mgmt: {}
				""".formatted(URI.create(portal().databaseUrl().substring("jdbc:".length())).getPort(), NAME, secret(), PORT));
		// What Debian's own file of this kind says would go before what the command line says.
		Files.writeString(folder.resolve("ejabberdctl.cfg"), "EJABBERD_CONFIG_PATH=" + folder.resolve("ejabberd.yml") + "\n");
		for (var path : List.of(folder, folder.resolve("ejabberd.yml"), folder.resolve("ejabberdctl.cfg"))) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
		}
	}

	private ProcessBuilder control(String... words) {
		var command = new ArrayList<>(List.of("ejabberdctl", "--ctl-config", folder.resolve("ejabberdctl.cfg").toString(), "--logs", folder.resolve("logs").toString(), "--spool", folder.resolve("spool").toString()));
		command.addAll(List.of(words));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("control.log").toFile());
	}

	private void start() throws Exception {
		control("start").start().waitFor(60, TimeUnit.SECONDS);
		Await.until(Duration.ofMinutes(1), "ejabberd listens", () -> {
			try (var line = new java.net.Socket("127.0.0.1", PORT)) {
				return true;
			} catch (IOException notYet) {
				return false;
			}
		});
	}

	@Override
	public void close() throws Exception {
		control("stop").start().waitFor(60, TimeUnit.SECONDS);
	}
}

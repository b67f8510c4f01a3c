package org.cmn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.cmn.portal.testkit.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What an administrator lives through: a start that is refused in one sentence and leaves nothing running, a stop, a
 * crash, a second start. Uses the data folder that the other tests left behind, because the first start takes longest; what ends it comes last, so that the others share one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {

	private static final Path DATA = Path.of("target", "stack");
	private static final Path PROGRAM = Path.of("target", "cmn-portal");
	private static final List<String> PARTS = List.of("portal", "keycloak", "postgresql");
	private static final Duration PATIENCE = Duration.ofSeconds(90);
	private static final String READY = "Ready after";

	private static RunningPortal portal;

	private record Ended(int exitCode, String said) {
	}

	@AfterAll
	static void stop() {
		if (portal != null) {
			portal.stop();
		}
	}

	@Test
	void a_taken_port_is_named_with_the_setting_that_changes_it() throws Exception {
		Path data = fresh();
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Ended ended = startOn(data.toString(), "-Dcmn.port=" + taken.getLocalPort());
			assertRefused(ended, "Port " + taken.getLocalPort() + " for the portal is taken", "CMN_PORT");
			assertThat(data).as("what would be left half made").doesNotExist();
			assertThat(startOn(data.toString(), "-Dcmn.port=0", "-Dcmn.keycloak-port=" + taken.getLocalPort()).said()).contains("CMN_KEYCLOAK_PORT");
		}
		assertRefused(startOn(data.toString(), "-Dcmn.port=18099", "-Dcmn.keycloak-port=18099"), "18099", "CMN_PORT", "CMN_KEYCLOAK_PORT");
		assertThat(data).doesNotExist();
	}

	@Test
	void a_data_folder_that_cannot_be_written_is_named_with_its_setting() throws Exception {
		Path file = Files.writeString(Path.of("target", "launcher-not-a-folder"), "a file in the way");
		assertRefused(startOn(file.toString()), "The data folder " + file.toAbsolutePath() + " cannot be written", "CMN_DATA");
	}

	@Test
	void a_setting_that_makes_no_sense_is_named() throws Exception {
		assertRefused(startOn("target/launcher-x", "-Dcmn.port=eighty"), "CMN_PORT", "eighty");
		assertRefused(startOn("target/launcher-x", "-Dcmn.sample=perhaps"), "CMN_SAMPLE", "perhaps");
		assertRefused(startOn("target/launcher-x", "-Dcmn.base-url=portal.example.org"), "CMN_BASE_URL", "portal.example.org");
	}

	@Test
	void a_mistyped_setting_is_named_with_the_one_that_may_be_meant_and_nothing_is_left_behind() throws Exception {
		Path data = fresh();
		assertRefused(startOn(data.toString(), "-Dcmn.prot=0"), "cmn.prot", "cmn.port");
		assertThat(data).doesNotExist();
	}

	@Test
	void whoever_asks_for_a_note_of_a_failure_gets_one_and_another_exit_code() throws Exception {
		Path note = Files.createTempDirectory(Path.of("target"), "note").resolve("failed");
		Ended ended = startOn("target/launcher-x", "-Dcmn.failure-note=" + note, "-Dcmn.port=eighty");
		assertThat(ended.exitCode()).isEqualTo(Launcher.NOTED);
		assertThat(ended.said()).contains("eighty");
		assertThat(note).exists();
	}

	@Test
	void a_missing_secret_is_named_by_the_portal_alone() throws Exception {
		Process process = new ProcessBuilder(Jvm.java(), "-jar", PROGRAM.resolve("cmn-portal.jar").toString(), "serve").redirectErrorStream(true).start();
		assertRefused(end(process), "CMN_MASTER_KEY", "CMN_DB_PASSWORD", "CMN_OIDC_CLIENT_SECRET");
	}

	@Test
	void a_crashed_database_is_started_again_and_the_portal_recovers() {
		RunningPortal running = running();
		long before = running.part("postgresql").pid();
		running.part("postgresql").destroyForcibly();
		assertThat(Pause.until(PATIENCE, () -> !running.has("postgresql") || running.part("postgresql").pid() != before)).as("control: it was gone").isTrue();
		assertThat(Pause.until(PATIENCE, () -> isReady(running))).isTrue();
		assertThat(running.said()).contains("stopped by itself and is started again");
	}

	@Test
	void a_killed_portal_is_closed_or_says_so_until_it_is_back() {
		RunningPortal running = running();
		Visitor visitor = new Visitor(running.baseUrl(), List.of("/library", "/api/me", "/health/ready", "/admin"));
		assertThat(visitor.heard()).as("before").isEmpty();
		running.part("portal").destroyForcibly();

		assertThat(Pause.until(PATIENCE, () -> visitor.looks() && visitor.heard().contains("closed") && isReady(running))).isTrue();
		assertThat(visitor.looks()).as("once more: the last look may have come just before it was ready").isTrue();

		assertThat(visitor.heard()).as("control: it looked while the server was up without the portal").contains("503 not-open");
		assertThat(visitor.heard()).containsOnly("closed", "503 not-open", "/library 302", "/api/me 401", "/health/ready 200", "/admin 301");
	}

	@Test
	@Order(Integer.MAX_VALUE - 1)
	void what_a_killed_launcher_left_running_is_stopped_and_the_data_is_there() throws Exception {
		RunningPortal killed = running();
		try (Connection connection = connect(killed); var statement = connection.createStatement()) {
			statement.execute("comment on table member is 'kept over a kill'");
		}
		List<ProcessHandle> orphans = PARTS.stream().map(killed::part).toList();
		killed.process().destroyForcibly().waitFor();
		assertThat(orphans).as("control: they do survive it").allMatch(ProcessHandle::isAlive);

		RunningPortal next = running();

		assertThat(next.said()).contains("Stopped what an earlier start left running: portal, keycloak, postgresql");
		assertThat(orphans).noneMatch(ProcessHandle::isAlive);
		try (Connection connection = connect(next); var rows = connection.createStatement().executeQuery("select obj_description('member'::regclass)")) {
			rows.next();
			assertThat(rows.getString(1)).isEqualTo("kept over a kill");
		}
	}

	@Test
	void a_second_launcher_does_not_touch_the_data_of_the_first() throws Exception {
		RunningPortal running = running();
		assertRefused(startOn(DATA.toString()), "is in use by another portal", "CMN_DATA");
		assertThat(isReady(running)).isTrue();
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void stopping_leaves_nothing_running_and_an_older_portal_refuses_the_newer_schema() throws Exception {
		RunningPortal running = running();
		List<ProcessHandle> parts = PARTS.stream().map(running::part).toList();
		running.stop();
		assertThat(parts).noneMatch(ProcessHandle::isAlive);

		Ended ended = startOn(DATA.toString(), "-Dcmn.distribution=" + olderPortal(), "-Dcmn.port=0", "-Dcmn.keycloak-port=0");

		assertRefused(ended, "made by a newer portal than this one", "CMN_DATA");
		assertThat(PARTS).noneMatch(running::has);
	}

	/** A copy of the program whose war lacks the newest migration. */
	private static Path olderPortal() throws IOException {
		Path folder = Files.createTempDirectory(Path.of("target"), "older");
		try (Stream<Path> files = Files.list(PROGRAM)) {
			for (Path file : files.toList()) {
				Files.createSymbolicLink(folder.resolve(file.getFileName()), file.toAbsolutePath());
			}
		}
		Path war = folder.resolve("portal.war");
		Files.delete(war);
		Files.copy(PROGRAM.resolve("portal.war"), war);
		try (var inside = FileSystems.newFileSystem(war); Stream<Path> migrations = Files.list(inside.getPath("/WEB-INF/classes/db/migration"))) {
			Files.delete(migrations.max(Comparator.comparing(Path::toString)).orElseThrow());
		}
		return folder.toAbsolutePath();
	}

	/** A data folder where no portal was started before. */
	private static Path fresh() throws IOException {
		return Files.createTempDirectory(Path.of("target"), "fresh").resolve("data");
	}

	/** Starts one where none runs, and waits for one that another test has shaken. */
	private static RunningPortal running() {
		if (portal == null || !portal.process().isAlive()) {
			portal = Files.exists(DATA.resolve("postgresql")) ? RunningPortal.again(DATA) : RunningPortal.start(DATA);
		}
		assertThat(Pause.until(PATIENCE, () -> isReady(portal))).isTrue();
		return portal;
	}

	private static boolean isReady(RunningPortal running) {
		return PARTS.stream().allMatch(running::has) && Http.answers(running.baseUrl() + "/health/ready");
	}

	private static Connection connect(RunningPortal running) throws SQLException {
		return DriverManager.getConnection(running.databaseUrl(), running.databaseUser(), running.databasePassword());
	}

	private static Ended startOn(String data, String... more) throws Exception {
		return end(RunningPortal.launch(Stream.concat(Stream.of("-Dcmn.data=" + data), Stream.of(more)).toList()));
	}

	private static Ended end(Process process) throws Exception {
		String said = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
		return new Ended(process.exitValue(), said);
	}

	private static void assertRefused(Ended ended, String... words) {
		assertThat(ended.exitCode()).isEqualTo(1);
		assertThat(ended.said().strip().lines().reduce((first, last) -> last).orElse("")).as("the last line of:%n%s", ended.said()).contains(words).endsWith(".");
		assertThat(ended.said()).doesNotContain("\tat ").doesNotContain(READY);
	}
}

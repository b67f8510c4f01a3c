package org.cmn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn -Prun} hands every setting on and ends with the launcher's own sentence; the launcher itself is tried by {@code LauncherIT}. */
class RunByMavenTest {

	@TempDir
	private Path folder;

	@Test
	void every_setting_of_the_command_line_reaches_the_launcher_even_a_mistyped_one() throws Exception {
		assertThat(run("before", "-Dcmn.port=8081", "-Dcmn.prot=8082", "-Dcmn.data=a b\\c", "-Dskip=it")).isZero();
		var settings = Options.read(folder.resolve("run.properties").toString());
		assertThat(settings).containsEntry("cmn.port", "8081").containsEntry("cmn.prot", "8082").containsEntry("cmn.data", "a b\\c").hasSize(3);
	}

	@Test
	void maven_ends_at_once_when_the_launcher_failed() throws Exception {
		Files.writeString(folder.resolve("run-failed"), "");
		assertThat(run("after")).isEqualTo(1);
		assertThat(run("after")).as("control: and only then").isZero();
	}

	@Test
	void an_old_note_does_not_count() throws Exception {
		Files.writeString(folder.resolve("run-failed"), "");
		run("before");
		assertThat(run("after")).isZero();
	}

	@Test
	void maven_knows_the_exit_code_with_which_the_launcher_leaves_a_note() throws IOException {
		assertThat(Files.readString(Path.of("pom.xml"))).contains("<successCode>" + Launcher.NOTED + "</successCode>");
	}

	private int run(String when, String... settings) throws IOException, InterruptedException {
		var command = new java.util.ArrayList<>(List.of(Jvm.java(), "-XX:TieredStopAtLevel=1"));
		command.addAll(List.of(settings));
		command.addAll(List.of("-cp", "target/classes", "org.cmn.launcher.RunByMaven", when, folder.toString()));
		return new ProcessBuilder(command).inheritIO().start().waitFor();
	}
}

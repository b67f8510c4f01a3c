package org.cmn.portal.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

/**
 * A real Chromium for the journeys: the one that is installed; else Debian's, where this user may install it; else
 * Playwright's own, where it can be downloaded; else a failure that says so. Never a silent skip.
 */
final class Browsers {

	private static final List<String> INSTALLED = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome",
			"/opt/google/chrome/chrome", "/snap/bin/chromium", "/usr/bin/microsoft-edge", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium");
	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--disable-dev-shm-usage");

	private Browsers() {
	}

	static Browser launch() {
		Optional<Path> executable = find();
		Map<String, String> environment = executable.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
		executable.ifPresent(options::setExecutablePath);
		try {
			return Playwright.create(new Playwright.CreateOptions().setEnv(environment)).chromium().launch(options);
		} catch (PlaywrightException e) {
			throw new IllegalStateException("The journeys need a browser, and " + executable.map(path -> path + " does not start").orElse("none is installed, none could be installed and none downloaded")
					+ ": install Chromium or Chrome, or name one with -Dcmn.test.browser=/path/to/it.", e);
		}
	}

	private static Optional<Path> find() {
		Optional<Path> named = Optional.ofNullable(System.getProperty("cmn.test.browser")).map(Path::of);
		return named.or(Browsers::installed).or(Browsers::installable);
	}

	private static Optional<Path> installed() {
		Stream<String> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
				.flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome").map(name -> folder + "/" + name));
		return Stream.concat(INSTALLED.stream(), onPath).map(Path::of).filter(Files::isExecutable).findFirst();
	}

	private static Optional<Path> installable() {
		if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
			return Optional.empty();
		}
		System.out.println("No Chromium or Chrome is installed: installing Debian's.");
		return run("apt-get", "-qq", "update") && run("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium") ? installed() : Optional.empty();
	}

	private static boolean run(String... command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Path.of("target", "browser-install.log").toFile());
			builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
			Process process = builder.start();
			return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}

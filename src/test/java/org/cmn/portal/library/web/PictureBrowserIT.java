package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.Test;

/**
 * Takes the picture of the README: into {@code target/pictures}, or with {@code -Dcmn.pictures=src/docs/pictures} to where
 * the README shows it.
 */
class PictureBrowserIT {

	private static final int LARGEST = 400_000;

	@Test
	void the_readme_shows_the_library_as_ben_finds_it() throws IOException {
		var folder = Files.createDirectories(Path.of(System.getProperty("cmn.pictures", "target/pictures")));
		try (var context = Stack.newContext("en-CA", 1280, 860)) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.navigate(Stack.baseUrl() + "/library?q=opioid+tapering");
			assertThat(page.locator("mark").count()).as("something was found and is highlighted").isPositive();
			var picture = folder.resolve("library.png");
			page.screenshot(new Page.ScreenshotOptions().setPath(picture));
			assertThat(Files.size(picture)).isBetween(10_000L, (long) LARGEST);
		}
	}
}

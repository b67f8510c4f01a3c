package org.cmn.portal.search;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.testkit.InServer;

/** Takes the index away from a portal that runs, as a failing disk does. */
@InServer
@ApplicationScoped
public class LostIndex {

	@Inject
	private IndexUpkeep upkeep;

	@Inject
	private Settings settings;

	/** The writer is closed by a fault and the files are gone; the next change notices. */
	public void loseEverything() throws IOException {
		upkeep.index().close();
		empty(folder());
		upkeep.refresh("resource", Set.of("no-such-resource"));
	}

	/** A file stands where the folder would be: nothing can be written there. */
	public void loseThePlace() throws IOException {
		upkeep.index().close();
		while (!replacedByAFile(folder())) {
			upkeep.index().close();
		}
		upkeep.refresh("resource", Set.of("no-such-resource"));
	}

	public void giveThePlaceBack() throws IOException {
		Files.delete(folder());
		upkeep.open();
	}

	/** False where the portal, which mends what it sees, has written there again meanwhile. */
	private static boolean replacedByAFile(Path folder) throws IOException {
		try {
			empty(folder);
			Files.deleteIfExists(folder);
			Files.writeString(folder, "in the way", StandardOpenOption.CREATE_NEW);
			return true;
		} catch (DirectoryNotEmptyException | FileAlreadyExistsException again) {
			return false;
		}
	}

	/** A file that went by itself, since another thread of the portal mends the index, is gone as well. */
	private static void empty(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			for (var file : files.toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

	private Path folder() {
		return settings.dataFolder().resolve("index");
	}
}

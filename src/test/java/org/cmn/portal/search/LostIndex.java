package org.cmn.portal.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
		var folder = settings.dataFolder().resolve("index");
		for (var file : files(folder)) {
			Files.delete(file);
		}
		upkeep.refresh("resource", Set.of("no-such-resource"));
	}

	/** A file stands where the folder would be: nothing can be written there. */
	public void loseThePlace() throws IOException {
		upkeep.index().close();
		var folder = settings.dataFolder().resolve("index");
		for (var file : files(folder)) {
			Files.delete(file);
		}
		Files.delete(folder);
		Files.writeString(folder, "in the way");
		upkeep.refresh("resource", Set.of("no-such-resource"));
	}

	public void giveThePlaceBack() throws IOException {
		Files.delete(settings.dataFolder().resolve("index"));
		upkeep.open();
	}

	private static List<Path> files(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return files.toList();
		}
	}
}

package org.cmn.portal.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.library.ImportFile.Format;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.settings.Settings;

/**
 * In sample mode, brings in the starter library and its synonyms at the first start, by the same import that a curator
 * uses. Only into an empty library: what a curator changed or retired stays as it is at the next start.
 */
@ApplicationScoped
class StarterLoading {

	private static final Logger LOG = Logger.getLogger(StarterLoading.class.getName());
	private static final Actor PORTAL = new Actor(null, "CMN Portal", Set.of(Role.CURATOR), Locale.ENGLISH, ZoneId.of("America/Edmonton"));
	private static final ImportOptions WHOLE = new ImportOptions(false, false, ResourceStatus.PUBLISHED);

	@Inject
	private Curation curation;

	@Inject
	private Imports imports;

	@Inject
	private Settings settings;

	void load(@Observes @Priority(1000) @Initialized(ApplicationScoped.class) Object start) {
		if (settings.sampleData() && curation.list(PORTAL, null, "", 1, 1).total() == 0) {
			var synonyms = imports.synonyms(PORTAL, file("synonyms.csv"), WHOLE);
			var resources = imports.resources(PORTAL, file("starter-library.csv"), WHOLE);
			LOG.info(() -> "Starter library: " + resources.created() + " resources and " + synonyms.created() + " synonyms brought in, "
					+ (resources.badLines() + synonyms.badLines()) + " lines refused.");
		}
	}

	private static ImportFile file(String name) {
		try (var stream = StarterLoading.class.getResourceAsStream("/db/sample/" + name)) {
			return ImportFile.read(Format.CSV, stream);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

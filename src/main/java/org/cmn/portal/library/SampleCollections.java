package org.cmn.portal.library;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.settings.Settings;

/** In sample mode, and only while there is no collection at all: two starter kits from the starter library. */
@ApplicationScoped
class SampleCollections {

	private static final Actor PORTAL = new Actor(null, "CMN Portal", Set.of(Role.CURATOR), Locale.ENGLISH, ZoneId.of("America/Edmonton"));

	@Inject
	private Collections collections;

	/** One entry of {@code db/sample/collections.json}. */
	public record Sample(String id, String title, String titleFr, String introduction, String introductionFr, List<CollectionItem> items) {

		CollectionContent content() {
			return new CollectionContent(title, titleFr, introduction, introductionFr, items);
		}
	}

	/** After the starter library: they are made of it. */
	void load(@Observes @Priority(1100) @Initialized(ApplicationScoped.class) Object start, Settings settings) throws Exception {
		if (!settings.sampleData() || !collections.list(PORTAL).isEmpty()) {
			return;
		}
		for (var sample : samples()) {
			collections.add(PORTAL, sample.id(), sample.content(), ResourceStatus.PUBLISHED);
		}
	}

	static Sample[] samples() throws Exception {
		try (var file = SampleCollections.class.getResourceAsStream("/db/sample/collections.json"); var json = JsonbBuilder.create()) {
			return json.fromJson(file, Sample[].class);
		}
	}
}

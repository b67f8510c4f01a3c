package org.cmn.portal.guard;

import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.cmn.portal.platform.background.Background;

/** Makes the rules ready while nobody waits for them: it takes a few tenths of a second, which the first message would pay. */
@ApplicationScoped
class RulesAtStart {

	void prepare(@Observes @Initialized(ApplicationScoped.class) Object start, Background background) {
		background.run("rules of the guard", () -> Guard.standard().look("Mr. Example", Locale.ENGLISH, Set.of()));
	}
}

package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** When a line answers, in the reader's language. */
class HoursTest {

	@Test
	void hours_are_said_in_the_readers_language_and_else_in_the_other() {
		var both = card("8:00–20:00 daily", "Tous les jours de 8 h à 20 h");
		assertThat(both.hours(Locale.ENGLISH)).isEqualTo("8:00–20:00 daily");
		assertThat(both.hours(Locale.CANADA_FRENCH)).isEqualTo("Tous les jours de 8 h à 20 h");
		assertThat(card("24/7", null).hours(Locale.FRENCH)).isEqualTo("24/7");
		assertThat(card(null, "Le jour").hours(Locale.ENGLISH)).isEqualTo("Le jour");
		assertThat(card(null, null).hours(Locale.FRENCH)).as("control").isNull();
	}

	@Test
	void every_hours_of_the_starter_library_are_said_in_french_too() {
		assertThat(StarterLibrary.contents().values()).filteredOn(content -> content.get(ResourceField.HOURS) != null).hasSizeGreaterThan(5)
				.allSatisfy(content -> assertThat(content.get(ResourceField.HOURS_FR)).isNotNull());
	}

	@Test
	void what_is_stored_comes_back_in_both_languages() {
		var content = ResourceContent.EMPTY.with(ResourceField.HOURS, "Mornings").with(ResourceField.HOURS_FR, "Le matin");
		assertThat(new Resource("a", content, Instant.EPOCH).content().get(ResourceField.HOURS_FR)).isEqualTo("Le matin");
	}

	private static ResourceCard card(String hours, String french) {
		return ResourceCard.of(new Resource("a", ResourceContent.EMPTY.with(ResourceField.HOURS, hours).with(ResourceField.HOURS_FR, french), Instant.EPOCH));
	}
}

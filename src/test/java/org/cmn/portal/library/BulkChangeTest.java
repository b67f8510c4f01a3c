package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class BulkChangeTest {

	private static final ResourceContent CONTENT = ResourceContent.EMPTY.with(ResourceField.TITLE, "Title").with(ResourceField.TOPICS, "alcohol;sleep").with(ResourceField.KIND, "tool");

	@Test
	void a_topic_is_added_and_taken_away_and_the_others_stay() {
		assertThat(new BulkChange(BulkAction.ADD_TOPIC, "methadone").content(CONTENT).codes(ResourceField.TOPICS)).containsExactly("alcohol", "methadone", "sleep");
		assertThat(new BulkChange(BulkAction.REMOVE_TOPIC, "alcohol").content(CONTENT).codes(ResourceField.TOPICS)).containsExactly("sleep");
		assertThat(new BulkChange(BulkAction.REMOVE_TOPIC, "alcohol").content(CONTENT.with(ResourceField.TOPICS, "alcohol")).get(ResourceField.TOPICS)).isNull();
	}

	@Test
	void what_is_so_already_does_not_change() {
		assertThat(new BulkChange(BulkAction.ADD_TOPIC, "sleep").changes(card(CONTENT.with(ResourceField.TOPICS, "sleep;alcohol")))).isFalse();
		assertThat(new BulkChange(BulkAction.REMOVE_TOPIC, "methadone").changes(card(CONTENT))).isFalse();
		assertThat(new BulkChange(BulkAction.SET_KIND, "tool").changes(card(CONTENT))).isFalse();
		assertThat(new BulkChange(BulkAction.RETIRE, null).changes(card(CONTENT))).isFalse();
		assertThat(new BulkChange(BulkAction.SET_KIND, "guideline").changes(card(CONTENT))).as("control").isTrue();
		assertThat(new BulkChange(BulkAction.PUBLISH, null).changes(card(CONTENT))).as("control").isTrue();
	}

	@Test
	void an_action_is_called_in_the_api_as_people_write() {
		assertThat(BulkAction.of("set-organisation")).contains(BulkAction.SET_ORGANISATION);
		assertThat(BulkAction.of("SET_ORGANISATION")).isEmpty();
	}

	private static ResourceCard card(ResourceContent content) {
		return new ResourceCard("id", ResourceStatus.RETIRED, 1, Instant.EPOCH, content);
	}
}

package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** What counts as a difference between two texts of a resource. */
class ResourceContentTest {

	private final ResourceContent stored = new ResourceContent(Map.of(ResourceField.TITLE, "Tapering", ResourceField.TOPICS, "buprenorphine;methadone"));

	@Test
	void the_order_of_topics_is_no_difference() {
		assertThat(stored.differences(stored.with(ResourceField.TOPICS, "methadone;buprenorphine"))).isEmpty();
	}

	@Test
	void a_topic_more_or_less_and_another_text_are_differences() {
		assertThat(stored.differences(stored.with(ResourceField.TOPICS, "methadone"))).containsExactly(ResourceField.TOPICS);
		assertThat(stored.differences(stored.with(ResourceField.TOPICS, null).with(ResourceField.TITLE, "Pain"))).containsExactly(ResourceField.TITLE, ResourceField.TOPICS);
	}
}

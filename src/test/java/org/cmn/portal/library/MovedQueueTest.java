package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MovedQueueTest {

	private static final ResourceContent BEFORE = new ResourceContent(Map.of(ResourceField.TITLE, "Guide", ResourceField.URL, "https://example.org/guide"));
	private static final ResourceContent MOVED = BEFORE.with(ResourceField.URL, "https://example.org/handbook");

	@Test
	void an_edit_of_the_address_alone_is_what_the_queue_takes_back() {
		assertThat(takesBack(Deed.EDITED, MOVED, ResourceStatus.PUBLISHED)).isTrue();
	}

	@Test
	void an_edit_of_anything_else_is_a_colleagues_work_and_stays() {
		assertThat(takesBack(Deed.EDITED, BEFORE.with(ResourceField.TITLE, "Handbook"), ResourceStatus.PUBLISHED)).isFalse();
		assertThat(takesBack(Deed.EDITED, MOVED.with(ResourceField.TITLE, "Handbook"), ResourceStatus.PUBLISHED)).isFalse();
		assertThat(takesBack(Deed.EDITED, MOVED, ResourceStatus.RETIRED)).isFalse();
		assertThat(takesBack(Deed.IMPORTED, MOVED, ResourceStatus.PUBLISHED)).isFalse();
	}

	private static boolean takesBack(Deed deed, ResourceContent after, ResourceStatus status) {
		return MovedQueue.movedOnly(version(after, deed, status), version(BEFORE, Deed.ADDED, ResourceStatus.PUBLISHED));
	}

	private static ResourceVersion version(ResourceContent content, Deed deed, ResourceStatus status) {
		var resource = new Resource("guide", content, Instant.EPOCH);
		resource.become(status, null, Instant.EPOCH);
		return new ResourceVersion(resource, deed, null);
	}
}

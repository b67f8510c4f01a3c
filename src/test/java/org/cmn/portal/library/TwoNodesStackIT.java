package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.SecondNode;
import org.junit.jupiter.api.Test;

/** Two portals on one database: each has an index of its own, and what one publishes the other finds. */
class TwoNodesStackIT {

	/** The promise is two seconds; a machine that runs everything at once gets a little more. */
	private static final Duration SOON = Duration.ofSeconds(5);

	@Test
	void what_is_published_or_retired_on_one_node_is_so_on_the_other_within_two_seconds() throws Exception {
		var word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "node";
		try (var second = SecondNode.start()) {
			var here = ApiClient.of("dana");
			var there = here.at(second.address());
			assertThat(there.get("/api/resources?size=1").json().get("total").getAsInt()).as("its own index is filled from the database").isPositive();
			assertThat(found(there, word)).as("control").isZero();

			var added = here.post("/api/resources", "{\"id\":\"%1$s\",\"title\":\"%1$s\",\"url\":\"https://example.org/%1$s\",\"status\":\"published\"}".formatted(word));
			assertThat(added.status()).as(added.body()).isEqualTo(201);
			assertThat(awaits(there, word, 1)).isTrue();

			assertThat(there.send("DELETE", "/api/resources/" + word, null, null).status()).isEqualTo(204);
			assertThat(awaits(here, word, 0)).as("and the other way").isTrue();
		}
	}

	private static boolean awaits(ApiClient where, String word, int wanted) throws InterruptedException {
		var pause = new CountDownLatch(1);
		var until = Instant.now().plus(SOON);
		while (found(where, word) != wanted) {
			if (Instant.now().isAfter(until)) {
				return false;
			}
			pause.await(200, TimeUnit.MILLISECONDS);
		}
		return true;
	}

	private static int found(ApiClient where, String word) {
		return where.sendPatiently("GET", "/api/resources?q=" + word, null, null).json().get("total").getAsInt();
	}
}

package org.cmn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.LiveClient;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.SecondNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two portals on one database: each has an index and sockets of its own, and what one stores the other hears of. */
class TwoNodesStackIT {

	/** The promise is two seconds; a machine that runs everything at once gets a little more. */
	private static final Duration SOON = Duration.ofSeconds(5);

	private static SecondNode second;

	@BeforeAll
	static void start() throws Exception {
		// The first one comes first: the second takes its database.
		ApiClient.of("dana").get("/api/me");
		second = SecondNode.start();
	}

	@AfterAll
	static void stop() {
		second.close();
	}

	@Test
	void a_message_sent_at_one_node_reaches_a_socket_at_the_other_without_its_words() throws Exception {
		var pair = Pairs.make("nodes");
		try (var mentee = LiveClient.of(pair.mentee()); var mentor = LiveClient.of(pair.mentor(), second.address())) {
			var clientId = mentee.say(pair.conversation(), "How slowly do you taper?");
			mentee.await("stored");
			var missed = mentor.await("missed");
			assertThat(missed.keySet()).as("only where to look").containsExactlyInAnyOrder("type", "conversation");
			assertThat(missed.get("conversation").getAsString()).isEqualTo(pair.conversation());
			var message = mentor.catchUp(pair.conversation(), 0).await("messages").getAsJsonArray("messages").get(0).getAsJsonObject();
			assertThat(message.get("clientId").getAsString()).isEqualTo(clientId);

			mentor.send("{\"type\":\"seen\",\"conversation\":\"" + pair.conversation() + "\",\"upTo\":1}");
			assertThat(mentee.await("missed").get("conversation").getAsString()).as("marks too, and the other way").isEqualTo(pair.conversation());
		}
	}

	@Test
	void a_node_that_is_not_in_the_grid_tells_nobody_and_loses_nothing() throws Exception {
		var pair = Pairs.make("nogrid");
		try (var alone = SecondNode.startAlone(); var mentee = LiveClient.of(pair.mentee()); var mentor = LiveClient.of(pair.mentor(), alone.address())) {
			mentee.say(pair.conversation(), "Which dose to begin with?");
			mentee.await("stored");
			assertThat(mentor.hearsNothing("missed", 2_000)).as("control: it is the grid that tells").isTrue();
			assertThat(mentor.catchUp(pair.conversation(), 0).await("messages").getAsJsonArray("messages")).hasSize(1);
		}
	}

	@Test
	void what_is_published_or_retired_on_one_node_is_so_on_the_other_within_two_seconds() throws Exception {
		var word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "node";
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

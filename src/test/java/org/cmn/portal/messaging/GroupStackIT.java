package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonArray;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Circle;
import org.cmn.portal.testkit.LiveClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group over the live line and the API of the running portal. */
class GroupStackIT {

	private Circle circle;

	@BeforeEach
	void gather() {
		circle = Circle.make("circle-live");
	}

	@Test
	void all_in_it_hear_a_message_and_who_is_not_in_it_hears_nothing() {
		try (var mentor = LiveClient.of(circle.mentor()); var second = LiveClient.of(circle.second()); var third = LiveClient.of(circle.third())) {
			mentor.say(circle.conversation(), "to all");
			assertThat(second.await("message").get("text").getAsString()).isEqualTo("to all");
			assertThat(third.hearsNothing("message", 500)).as("her pair's mentor wrote it, to others").isTrue();
			third.say(circle.conversation(), "let me in");
			assertThat(third.await("error").get("reason").getAsString()).isEqualTo("not-found");
			assertThat(ApiClient.of(circle.third()).get(circle.messages()).status()).isEqualTo(404);
			assertThat(ApiClient.of(circle.second()).get(circle.messages()).status()).as("control").isEqualTo(200);
		}
	}

	@Test
	void who_comes_hears_what_comes_and_catches_up_to_nothing_older() {
		try (var mentor = LiveClient.of(circle.mentor()); var third = LiveClient.of(circle.third())) {
			mentor.say(circle.conversation(), "older");
			var older = mentor.await("message").get("seq").getAsLong();
			ApiClient.of(circle.mentor()).post("/api/groups/" + circle.group() + "/members", "{\"mentee\":\"" + circle.thirdId() + "\"}");
			assertThat(third.await("conversation").get("conversation").getAsString()).isEqualTo(circle.conversation());
			assertThat(third.catchUp(circle.conversation(), 0).await("messages").getAsJsonArray("messages")).isEmpty();
			mentor.say(circle.conversation(), "newer");
			assertThat(third.await("message").get("text").getAsString()).isEqualTo("newer");
			assertThat(texts(third.catchUp(circle.conversation(), 0).await("messages").getAsJsonArray("messages"))).containsExactly("newer");
			ApiClient.of(circle.mentor()).send("PUT", circle.messages() + "/" + older, "{\"text\":\"older, corrected\",\"edition\":0}", "application/json");
			assertThat(third.hearsNothing("message", 500)).as("nor of what becomes of it").isTrue();
			var replied = ApiClient.of(circle.first()).post(circle.messages(), "{\"clientId\":\"quoting\",\"text\":\"as you said\",\"replyTo\":" + older + "}");
			assertThat(replied.body()).as("control: who was there reads what is answered").contains("corrected");
			assertThat(third.await("message").has("reply")).isFalse();
		}
	}

	@Test
	void a_right_that_ends_ends_at_the_next_frame() {
		try (var mentor = LiveClient.of(circle.mentor()); var first = LiveClient.of(circle.first()); var second = LiveClient.of(circle.second())) {
			first.say(circle.conversation(), "in time");
			first.await("stored");
			second.await("message");
			ApiClient.of(circle.mentor()).send("DELETE", "/api/groups/" + circle.group() + "/members/" + circle.firstId(), null, null);
			assertThat(first.await("conversation").get("conversation").getAsString()).isEqualTo(circle.conversation());
			first.say(circle.conversation(), "too late");
			assertThat(first.await("error").get("reason").getAsString()).isEqualTo("left-group");
			first.await("message");
			mentor.say(circle.conversation(), "what comes");
			assertThat(second.await("message").get("text").getAsString()).isEqualTo("what comes");
			assertThat(first.hearsNothing("message", 500)).isTrue();
			assertThat(texts(first.catchUp(circle.conversation(), 0).await("messages").getAsJsonArray("messages"))).containsExactly("in time");
			second.send("{\"type\":\"seen\",\"conversation\":\"%s\",\"upTo\":2}".formatted(circle.conversation()));
			mentor.await("mark");
			assertThat(first.hearsNothing("mark", 500)).as("nor how far the others have come").isTrue();
			second.send("{\"type\":\"typing\",\"conversation\":\"%s\"}".formatted(circle.conversation()));
			mentor.await("typing");
			assertThat(first.hearsNothing("typing", 500)).isTrue();
		}
	}

	@Test
	void a_question_with_a_due_day_goes_to_the_pair_and_never_into_a_group() {
		ApiClient.of(circle.mentor()).send("DELETE", "/api/groups/" + circle.group() + "/members/" + circle.secondId(), null, null);
		var asked = ApiClient.of(circle.first()).post("/api/asks", "{\"mentor\":\"%s\",\"question\":\"Which dose?\",\"howSoon\":\"no_hurry\",\"understood\":true,\"clientId\":\"circle-ask\"}".formatted(circle.mentorId()));
		assertThat(asked.status()).isEqualTo(201);
		assertThat(asked.json().get("conversation").getAsString()).as("though there are but the two of them in the group").isNotEqualTo(circle.conversation());
		assertThat(ApiClient.of(circle.mentor()).get(circle.messages()).body()).doesNotContain("Which dose?");
	}

	/** With the group's row locked against references too, a message given back and a member who goes waited for each other. */
	@Test
	void people_come_and_go_while_others_write_and_nobody_meets_a_fault() throws Exception {
		var going = new AtomicBoolean(true);
		var faults = new ConcurrentLinkedQueue<String>();
		var kept = new AtomicInteger();
		try (var people = Executors.newFixedThreadPool(4)) {
			for (var writer : List.of(circle.first(), circle.second(), circle.second())) {
				people.submit(() -> {
					for (int i = 0; going.get(); i++) {
						var answer = ApiClient.of(writer).post(circle.messages(), "{\"clientId\":\"%s\",\"text\":\"one more\"}".formatted(UUID.randomUUID()));
						kept.addAndGet(answer.status() == 201 ? 1 : 0);
						note(answer, faults);
					}
				});
			}
			people.submit(() -> {
				for (int i = 0; i < 9; i++) {
					note(ApiClient.of(circle.second()).send("DELETE", "/api/groups/" + circle.group() + "/members/" + circle.secondId(), null, null), faults);
					note(ApiClient.of(circle.mentor()).post("/api/groups/" + circle.group() + "/members", "{\"mentee\":\"" + circle.secondId() + "\"}"), faults);
				}
				going.set(false);
			});
		}
		assertThat(faults).isEmpty();
		assertThat(kept.get()).as("control: something was written").isPositive();
		var last = ApiClient.of(circle.mentor()).post(circle.messages(), "{\"clientId\":\"after\",\"text\":\"after all of it\"}");
		assertThat(last.json().get("seq").getAsInt()).as("no place is left empty").isEqualTo(kept.get() + 1);
	}

	private static void note(ApiClient.Answer answer, Queue<String> faults) {
		if (answer.status() >= 500) {
			faults.add(answer.toString());
		}
	}

	private static List<String> texts(JsonArray messages) {
		var all = new ArrayList<String>();
		messages.forEach(message -> all.add(message.getAsJsonObject().get("text").getAsString()));
		return all;
	}
}

package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.LiveClient;
import org.cmn.portal.testkit.Pairs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of messages over the live line and the API: the same by push, by catching up and by asking. */
class ChangeStackIT {

	private static Pairs pair;

	@BeforeAll
	static void pairTwo() {
		pair = Pairs.make("changes");
	}

	@Test
	void a_change_is_pushed_and_who_was_away_gets_the_same_by_catching_up_and_by_the_api() {
		try (var ben = LiveClient.of(pair.mentee()); var amina = LiveClient.of(pair.mentor())) {
			ben.say(pair.conversation(), "8 mg");
			var first = amina.await("message");
			var seq = first.get("seq").getAsLong();
			assertThat(first.getAsJsonObject("after").get("changed").getAsLong()).isZero();
			var before = amina.catchUp(pair.conversation(), seq).await("messages").get("changesUpTo").getAsLong();

			var edited = put(pair.mentee(), seq, "6 mg", 0);
			assertThat(edited.status()).isEqualTo(200);
			var pushed = amina.await("message");
			assertThat(pushed.get("text").getAsString()).isEqualTo("6 mg");
			assertThat(pushed.getAsJsonObject("after").get("changed").getAsLong()).isEqualTo(before + 1);
			assertThat(pushed.getAsJsonObject("after").get("edited").getAsString()).isNotBlank();
			assertThat(put(pair.mentee(), seq, "6 mg", 0).json()).isEqualTo(edited.json());
			assertThat(amina.hearsNothing("message", 500)).as("the same again changes nothing").isTrue();

			amina.send("{\"type\":\"catch-up\",\"conversation\":\"%s\",\"after\":%d,\"changesAfter\":%d}".formatted(pair.conversation(), seq, before));
			var caughtUp = amina.await("messages");
			assertThat(texts(caughtUp.getAsJsonArray("changes"))).isEqualTo("6 mg ");
			assertThat(caughtUp.get("changesUpTo").getAsLong()).isEqualTo(before + 1);
			assertThat(caughtUp.getAsJsonArray("messages")).isEmpty();
			var asked = ApiClient.of(pair.mentor()).get(pair.messages() + "?after=" + seq + "&changesAfter=" + before).json();
			var change = pushed.deepCopy();
			change.remove("type");
			assertThat(caughtUp.getAsJsonArray("changes").get(0)).isEqualTo(change);
			assertThat(asked.getAsJsonArray("changes").get(0)).isEqualTo(change);
			assertThat(asked.get("changesUpTo")).isEqualTo(caughtUp.get("changesUpTo"));
			assertThat(ApiClient.of(pair.mentor()).get(pair.messages() + "?after=" + seq + "&changesAfter=" + (before + 1)).json().getAsJsonArray("changes")).as("control: who knows it gets nothing").isEmpty();
		}
	}

	@Test
	void a_reply_says_what_it_answers_until_that_is_withdrawn() {
		try (var amina = LiveClient.of(pair.mentor())) {
			var seq = post("reply-to", "A short\\n\\nquestion", null).get("seq").getAsLong();
			var reply = post("reply", "An answer", seq);
			var quote = amina.await("message");
			assertThat(quote.has("reply")).isFalse();
			quote = amina.await("message").getAsJsonObject("reply");
			assertThat(quote.get("text").getAsString()).isEqualTo("A short question");
			assertThat(quote.get("sender").getAsString()).isEqualTo(pair.menteeId());

			assertThat(ApiClient.of(pair.mentee()).post(pair.messages() + "/" + seq + "/recall", "{}").status()).isEqualTo(200);
			var gone = amina.await("message");
			assertThat(gone.get("text").getAsString()).isEmpty();
			assertThat(gone.getAsJsonObject("after").get("recalled").getAsBoolean()).isTrue();
			var read = ApiClient.of(pair.mentor()).get(pair.messages() + "?after=" + (reply.get("seq").getAsLong() - 1)).json().getAsJsonArray("items").get(0).getAsJsonObject();
			assertThat(read.getAsJsonObject("reply").get("recalled").getAsBoolean()).isTrue();
			assertThat(read.getAsJsonObject("reply").get("text").getAsString()).isEmpty();
		}
	}

	private static ApiClient.Answer put(String who, long seq, String text, int edition) {
		return ApiClient.of(who).send("PUT", pair.messages() + "/" + seq, "{\"text\":\"%s\",\"edition\":%d}".formatted(text, edition), "application/json");
	}

	private static JsonObject post(String clientId, String text, Long replyTo) {
		return ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"%s\",\"text\":\"%s\",\"replyTo\":%s}".formatted(clientId, text, replyTo)).json();
	}

	private static String texts(JsonArray messages) {
		var all = new StringBuilder();
		messages.forEach(message -> all.append(message.getAsJsonObject().get("text").getAsString()).append(' '));
		return all.toString();
	}
}

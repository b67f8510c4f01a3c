package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import com.google.gson.JsonObject;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.LiveClient;
import org.cmn.portal.testkit.Pairs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cards over the live line and the API: the same shape, the same refusals. */
class CardStackIT {

	private static final String RESOURCE = "ahs-oud-phone";
	private static Pairs pair;

	@BeforeAll
	static void pairTwo() {
		pair = Pairs.make("cards");
	}

	@Test
	void a_card_comes_the_same_by_push_by_catching_up_and_by_the_api() {
		try (var ben = LiveClient.of(pair.mentee()); var amina = LiveClient.of(pair.mentor())) {
			ben.send(frame("push", "", "[" + card(RESOURCE) + "]"));
			var seq = ben.await("stored").get("seq").getAsLong();
			var pushed = amina.await("message").getAsJsonArray("cards");
			assertThat(pushed).hasSize(1);
			assertThat(pushed.get(0).getAsJsonObject().get("page").getAsString()).isEqualTo("/library/resource?id=" + RESOURCE);
			assertThat(pushed.get(0).getAsJsonObject().get("title").getAsString()).isNotBlank();
			assertThat(amina.catchUp(pair.conversation(), seq - 1).await("messages").getAsJsonArray("messages").get(0).getAsJsonObject().get("cards")).isEqualTo(pushed);
			var read = ApiClient.of(pair.mentor()).get(pair.messages() + "?after=" + (seq - 1)).json().getAsJsonArray("items").get(0).getAsJsonObject();
			assertThat(read.get("cards")).isEqualTo(pushed);
			assertThat(read.get("text").getAsString()).isEmpty();
		}
	}

	@Test
	void a_try_over_the_other_way_is_the_same_message_only_with_the_same_cards() {
		try (var ben = LiveClient.of(pair.mentee())) {
			ben.send(frame("again", "words", "[" + card(RESOURCE) + "]"));
			var seq = ben.await("stored").get("seq").getAsLong();
			assertThat(post("again", "words", "[" + card(RESOURCE) + "]").json().get("seq").getAsLong()).isEqualTo(seq);
			for (var others : List.of("[]", "null", "[" + card("vodp") + "]")) {
				assertThat(post("again", "words", others).json().get("reason").getAsString()).as(others).isEqualTo("client-id-taken");
			}
		}
	}

	@Test
	void what_is_no_list_of_cards_is_refused_and_the_socket_goes_on() {
		try (var ben = LiveClient.of(pair.mentee())) {
			for (var nonsense : List.of("\"resource\"", "[1]", "[{}]", "{}", "[{\"kind\":\"resource\",\"id\":7}]")) {
				ben.send(frame(UUID.randomUUID().toString(), "words", nonsense));
				assertThat(ben.await("error").get("reason").getAsString()).as(nonsense).isEqualTo("frame-not-readable");
			}
			ben.send(frame("nowhere", "words", "[" + card("no-such-resource") + "]"));
			assertThat(ben.await("error").get("reason").getAsString()).isEqualTo("card-not-found");
			ben.send(frame("nothing", "", "[]"));
			assertThat(ben.await("error").get("reason").getAsString()).isEqualTo("required");
			ben.say(pair.conversation(), "and on it goes");
			assertThat(ben.await("stored").get("seq").getAsLong()).isPositive();
		}
	}

	@Test
	void the_api_names_the_field() {
		var many = "[" + String.join(",", List.of("a", "b", "c", "d", "e", "f").stream().map(CardStackIT::card).toList()) + "]";
		for (var wrong : List.of(many, "[" + card("no-such-resource") + "]", "[null]", "[{\"kind\":\"person\",\"id\":\"" + RESOURCE + "\"}]")) {
			var answer = post(UUID.randomUUID().toString(), "words", wrong);
			assertThat(answer.status()).as(wrong).isEqualTo(422);
			assertThat(answer.json().getAsJsonArray("fields").get(0).getAsJsonObject().get("field").getAsString()).as(wrong).isEqualTo(wrong.equals("[null]") ? "cards[0]" : "cards");
		}
	}

	@Test
	void the_description_names_cards_and_the_count() {
		assertThat(ApiClient.of(pair.mentee()).get("/openapi").body()).contains("CardReference", "CardView", "supersededBy", "used_in_conversations").doesNotContain("usedInConversations");
		assertThat(ApiClient.of(pair.mentee()).get("/api/resources/" + RESOURCE).json().get("used_in_conversations").getAsLong()).isNotNegative();
	}

	private static ApiClient.Answer post(String clientId, String text, String cards) {
		return ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"%s\",\"text\":\"%s\",\"cards\":%s}".formatted(clientId, text, cards));
	}

	private static String frame(String clientId, String text, String cards) {
		return "{\"type\":\"send\",\"conversation\":\"%s\",\"clientId\":\"%s\",\"text\":\"%s\",\"cards\":%s}".formatted(pair.conversation(), clientId, text, cards);
	}

	private static String card(String id) {
		var card = new JsonObject();
		card.addProperty("kind", CardReference.RESOURCE);
		card.addProperty("id", id);
		return card.toString();
	}
}

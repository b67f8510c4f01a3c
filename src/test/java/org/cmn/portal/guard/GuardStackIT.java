package org.cmn.portal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import com.google.gson.JsonObject;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.LiveClient;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server's verdict on messages, over the live line and the API: refused by place, let through with a reason, counted. */
class GuardStackIT {

	private static final String NUMBER = "71234-5098";
	private static final String TEXT = "  Her PHN is " + NUMBER + ", call 780-555-0123";
	private static Pairs pair;

	@BeforeAll
	static void pairTwo() {
		pair = Pairs.make("guard");
	}

	@Test
	void a_frame_is_refused_by_place_and_kind_and_stored_once_with_a_reason() {
		try (var ben = LiveClient.of(pair.mentee()); var amina = LiveClient.of(pair.mentor())) {
			var id = UUID.randomUUID().toString();
			ben.send(frame(id, TEXT, ""));
			var error = ben.await("error");
			assertThat(error.get("reason").getAsString()).isEqualTo("patient-identifiers");
			assertThat(error.get("clientId").getAsString()).isEqualTo(id);
			assertThat(error.getAsJsonArray("spots")).hasSize(2);
			assertThat(words(error.getAsJsonArray("spots").get(0).getAsJsonObject())).isEqualTo(NUMBER);
			assertThat(error.getAsJsonArray("spots").get(0).getAsJsonObject().get("kind").getAsString()).isEqualTo("HEALTH_NUMBER");
			assertThat(error.toString()).doesNotContain(NUMBER);

			ben.send(frame(id, TEXT, ",\"guardReason\":\"no-such-reason\""));
			assertThat(ben.await("error").get("reason").getAsString()).isEqualTo("not-a-choice");
			ben.send(frame(id, TEXT, ",\"guardReason\":\"needed-for-safety\""));
			var seq = ben.await("stored").get("seq").getAsLong();
			assertThat(amina.await("message").get("text").getAsString()).isEqualTo(TEXT.strip());
			ben.send(frame(id, TEXT, ",\"guardReason\":\"needed-for-safety\""));
			assertThat(ben.await("stored").get("seq").getAsLong()).isEqualTo(seq);
		}
	}

	@Test
	void the_api_refuses_alike_and_clean_prose_needs_no_reason() {
		var refused = post(TEXT, "");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().get("reason").getAsString()).isEqualTo("patient-identifiers");
		assertThat(words(refused.json().getAsJsonArray("spots").get(1).getAsJsonObject())).isEqualTo("780-555-0123");
		assertThat(refused.body()).doesNotContain(NUMBER);
		assertThat(post(TEXT, ",\"guardReason\":\"own-or-colleague\"").status()).isEqualTo(201);
		assertThat(post("A woman in her 40s on 90 MME, gabapentin 300 mg.", "").status()).isEqualTo(201);
		assertThat(post("Dial Specialist LINK, her best way in is 403-944-4488.", "").status()).as("a line that the library lists").isEqualTo(201);
	}

	@Test
	void what_was_let_through_is_counted_without_names_and_words() throws Exception {
		var before = count("EMAIL", "cannot-identify");
		assertThat(post("write to karen.w@gmail.com", ",\"guardReason\":\"cannot-identify\"").status()).isEqualTo(201);
		var id = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"%s\",\"text\":\"or to sam.d@gmail.com\",\"guardReason\":\"cannot-identify\"}".formatted(id)).status()).isEqualTo(201);
		}
		assertThat(count("EMAIL", "cannot-identify")).as("a retry counts once").isEqualTo(before + 2);
		assertThat(ApiClient.of(pair.mentor()).get("/api/guard/overrides").status()).isEqualTo(404);
		try (var jdbc = Stack.jdbc(); var rows = jdbc.createStatement().executeQuery("select column_name from information_schema.columns where table_name = 'guard_override' order by 1")) {
			var columns = new java.util.ArrayList<String>();
			while (rows.next()) {
				columns.add(rows.getString(1));
			}
			assertThat(columns).containsExactly("day", "kind", "passed", "reason");
		}
	}

	@Test
	void notes_opinions_reports_and_suggestions_of_the_library_pass_the_same_gate() {
		// Somebody of this test alone: what they reported stays reported.
		var reader = ApiClient.of(Pairs.make("guard-shelf").mentee());
		for (var way : java.util.List.of("PUT /api/shelf/resources/vodp {\"note\":\"%s\"%s}", "PUT /api/shelf/resources/vodp/opinion {\"helpful\":true,\"reason\":\"%s\"%s}",
				"POST /api/shelf/resources/vodp/report {\"note\":\"%s\"%s}", "POST /api/shelf/suggestions {\"why\":\"%s\"%s}")) {
			var parts = way.split(" ", 3);
			var refused = reader.send(parts[0], parts[1], parts[2].formatted("for Mrs. Tremblay", ""), "application/json");
			assertThat(refused.status()).as(way).isEqualTo(422);
			assertThat(refused.json().get("reason").getAsString()).isEqualTo("patient-identifiers");
			assertThat(reader.send(parts[0], parts[1], parts[2].formatted("for Mrs. Tremblay", ",\"guardReason\":\"not-a-patient\""), "application/json").status()).as(way).isBetween(200, 204);
		}
		reader.send("DELETE", "/api/shelf/resources/vodp", null, null);
		reader.send("DELETE", "/api/shelf/resources/vodp/opinion", null, null);
	}

	private static long count(String kind, String reason) {
		long sum = 0;
		for (var item : ApiClient.of("eva").get("/api/guard/overrides").json().getAsJsonArray("items")) {
			var one = item.getAsJsonObject();
			if (one.get("kind").getAsString().equals(kind) && one.get("reason").getAsString().equals(reason)) {
				sum += one.get("count").getAsLong();
			}
		}
		return sum;
	}

	private static String words(JsonObject spot) {
		return TEXT.strip().substring(spot.get("from").getAsInt(), spot.get("to").getAsInt());
	}

	private static ApiClient.Answer post(String text, String more) {
		return ApiClient.of(pair.mentee()).post(pair.messages(), "{\"clientId\":\"%s\",\"text\":\"%s\"%s}".formatted(UUID.randomUUID(), text, more));
	}

	private static String frame(String clientId, String text, String more) {
		return "{\"type\":\"send\",\"conversation\":\"%s\",\"clientId\":\"%s\",\"text\":\"%s\"%s}".formatted(pair.conversation(), clientId, text, more);
	}
}

package org.cmn.portal.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the API says no (RFC 9457), for whatever reason and in whose words. */
class ProblemStackIT {

	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static final String PREFERENCES = "/api/me/preferences";

	private static String pat;

	@BeforeAll
	static void askForAToken() {
		pat = Stack.token("pat");
	}

	@Test
	void an_unknown_address_a_wrong_method_and_a_wrong_format_are_problems() throws Exception {
		problem(send("GET", "/api/nothing-here", null, Map.of()), 404, "not-found");
		var wrongMethod = send("DELETE", "/api/me", null, Map.of());
		problem(wrongMethod, 405, "method-not-allowed");
		assertThat(wrongMethod.headers().firstValue("Allow").orElse("")).contains("GET");
		problem(send("GET", "/api/me", null, Map.of("Accept", "text/html")), 406, "not-acceptable");
		problem(send("PUT", PREFERENCES, BodyPublishers.ofString("x"), Map.of("Content-Type", "text/plain")), 415, "media-type-unsupported");
	}

	@Test
	void what_is_neither_yes_nor_no_is_refused_and_nothing_is_done() {
		var dana = ApiClient.of("dana");
		var id = dana.post("/api/resources", "{\"title\":\"Neither yes nor no\",\"url\":\"https://neither.example.org/\",\"status\":\"draft\"}").json().get("id").getAsString();
		for (var dry : List.of("\"yes\"", "\"true\"", "1", "{}")) {
			var answer = dana.post("/api/resources/bulk", "{\"ids\":[\"%s\"],\"action\":\"retire\",\"dryRun\":%s}".formatted(id, dry));
			assertThat(answer.status()).as(dry).isEqualTo(422);
		}
		assertThat(dana.get("/api/resources/" + id).json().get("status").getAsString()).isEqualTo("draft");
		assertThat(dana.post("/api/resources/bulk", "{\"ids\":[\"%s\"],\"action\":\"retire\",\"dryRun\":false}".formatted(id)).status()).as("control").isEqualTo(200);
	}

	@Test
	void a_header_that_cannot_be_read_is_a_problem_and_no_page() throws Exception {
		for (var accept : List.of("foo/;;;", "/", ";q")) {
			problem(send("GET", "/api/me", null, Map.of("Accept", accept)), 400, "request-not-readable");
		}
		for (var type : List.of("/", "foo")) {
			problem(send("PUT", PREFERENCES, BodyPublishers.ofString("{}"), Map.of("Content-Type", type)), 400, "request-not-readable");
		}
		assertThat(send("GET", "/api/me", null, Map.of("Accept", "application/json;q=0.5")).statusCode()).as("control").isEqualTo(200);
	}

	@Test
	void a_body_that_cannot_be_read_is_a_problem_and_never_an_incident() throws Exception {
		for (var body : new String[] {"{", "[1]", "\"text\"", "7", "null", "{\"locale\":{}}", "{\"locale\":[\"en\"]}", "\u0000", "{\"locale\":\"en\",}", "{\"nobody\":[", "{\"nobody\":{\"a\":1", "{\"nobody\":\"",
				"{\"locale\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"}) {
			var answer = put(BodyPublishers.ofString(body));
			assertThat(answer.statusCode()).as(body).isBetween(400, 422);
			assertThat(json(answer).get("reason").getAsString()).as(body).isIn("body-not-readable", "not-json", "invalid");
		}
		assertThat(json(put(BodyPublishers.noBody())).get("reason").getAsString()).isEqualTo("body-not-readable");
		problem(send("PUT", PREFERENCES, BodyPublishers.noBody(), Map.of()), 422, "body-not-readable");
	}

	@Test
	void a_body_that_names_the_same_thing_twice_is_told_which() throws Exception {
		var answer = put(BodyPublishers.ofString("{\"locale\":\"en\",\"locale\":\"fr\"}"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(json(answer).get("reason").getAsString()).isEqualTo("key-twice");
		assertThat(json(answer).get("detail").getAsString()).contains("locale");
	}

	@Test
	void each_wrong_field_has_an_entry_in_the_language_that_was_asked_for() throws Exception {
		var body = BodyPublishers.ofString("{\"locale\":\"de\",\"zone\":\"Mars/Base\"}");
		var english = json(put(body));
		assertThat(english.getAsJsonArray("fields")).hasSize(2);
		assertThat(english.getAsJsonArray("fields").get(0).getAsJsonObject().get("field").getAsString()).isEqualTo("locale");
		assertThat(english.getAsJsonArray("fields").get(0).getAsJsonObject().get("reason").getAsString()).isEqualTo("not-a-language");
		var french = json(send("PUT", PREFERENCES, body, Map.of("Content-Type", "application/json", "Accept-Language", "fr-CA,fr;q=0.9,en;q=0.8")));
		assertThat(french.get("detail").getAsString()).isNotEqualTo(english.get("detail").getAsString());
		assertThat(french.getAsJsonArray("fields").get(1).getAsJsonObject().get("detail").getAsString()).contains("fuseau");
	}

	@Test
	void fields_that_nobody_asked_for_are_named_and_nothing_is_done() throws Exception {
		var before = json(send("GET", "/api/me", null, Map.of()));
		var answer = put(BodyPublishers.ofString("{\"locale\":\"fr\",\"zone\":\"America/Toronto\",\"roles\":[\"admin\"],\"name\":\"Olu\"}"));
		problem(answer, 422, "invalid");
		assertThat(wrong(json(answer))).containsExactly("roles unknown-field", "name unknown-field");
		assertThat(json(answer).getAsJsonArray("fields").get(0).getAsJsonObject().get("detail").getAsString()).as("what means something").contains("locale, zone");
		assertThat(json(send("GET", "/api/me", null, Map.of()))).isEqualTo(before);
	}

	@Test
	void a_misspelt_dry_run_changes_nothing() {
		var dana = ApiClient.of("dana");
		var id = dana.post("/api/resources", "{\"title\":\"Misspelt\",\"url\":\"https://misspelt.example.org/\",\"status\":\"draft\"}").json().get("id").getAsString();
		var answer = dana.post("/api/resources/bulk", "{\"ids\":[\"%s\"],\"action\":\"publish\",\"dry_run\":true}".formatted(id));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(wrong(answer.json())).containsExactly("dry_run unknown-field");
		assertThat(dana.get("/api/resources/" + id).json().get("status").getAsString()).isEqualTo("draft");
		assertThat(dana.post("/api/resources/bulk", "{\"ids\":[\"%s\"],\"action\":\"retire\"}".formatted(id)).status()).as("control").isEqualTo(200);
	}

	@Test
	void what_is_of_another_kind_is_named_and_what_is_no_json_by_its_place() throws Exception {
		var dana = ApiClient.of("dana");
		assertThat(wrong(dana.post("/api/synonyms", "{\"term\":5,\"equivalents\":\"a;b\",\"capitals_only\":\"yes\"}").json())).containsExactly("term wrong-type", "equivalents wrong-type", "capitals_only wrong-type");
		assertThat(wrong(dana.post("/api/resources/bulk/undo", "{\"steps\":[{\"id\":\"a\",\"before\":1.5}]}").json())).containsExactlyInAnyOrder("steps[0].before not-a-number", "steps[0].after required");
		assertThat(wrong(dana.post("/api/vocabulary/topic/never-made", "{\"nameEn\":\"A\",\"name_fr\":1}").json())).containsExactly("nameEn unknown-field", "name_fr wrong-type");
		var answer = put(BodyPublishers.ofString("{\n \"locale\":\"en\",\n}"));
		problem(answer, 422, "not-json");
		assertThat(json(answer).get("detail").getAsString()).contains("line 3, column 1");
	}

	@Test
	void nothing_in_a_list_a_day_far_away_and_bytes_that_are_no_utf_8_are_refused() throws Exception {
		var dana = ApiClient.of("dana");
		assertThat(wrong(dana.post("/api/vocabulary/organisation/never-made", "{\"name_en\":\"A\",\"name_fr\":\"B\",\"former_names\":[null],\"predecessors\":[null]}").json())).containsExactly("former_names[0] wrong-type", "predecessors[0] wrong-type");
		assertThat(wrong(dana.post("/api/vocabulary/place/never-made", "{\"name_en\":\"A\",\"name_fr\":\"B\",\"place_kind\":\"zone\",\"valid_from\":\"+999999999-12-31\"}").json())).containsExactly("valid_from not-a-day");
		assertThat(wrong(dana.post("/api/absences", "{\"first\":\"+999999999-12-31\",\"last\":\"+300000-01-01\"}").json())).containsExactly("first wrong-type", "last wrong-type");
		problem(put(BodyPublishers.ofByteArray("{\"locale\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1))), 422, "body-not-readable");
	}

	@Test
	void a_collection_as_lists_have_it_does_not_take_everything_out() {
		var dana = ApiClient.of("dana");
		var made = dana.post("/api/collections", "{\"title\":\"As lists have it\",\"items\":[]}").json();
		var path = "/api/collections/" + made.get("id").getAsString();
		var version = made.get("version").getAsLong();
		var answer = dana.send("PUT", path, "{\"title\":\"As lists have it\",\"version\":%d}".formatted(version), "application/json");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(wrong(answer.json())).containsExactly("items required");
		assertThat(dana.send("PUT", path, "{\"title\":\"As lists have it\",\"version\":%d,\"items\":[]}".formatted(version), "application/json").status()).as("control").isEqualTo(200);
		assertThat(dana.send("DELETE", path, null, null).status()).isEqualTo(204);
	}

	private static List<String> wrong(JsonObject problem) {
		return problem.getAsJsonArray("fields").asList().stream().map(JsonElement::getAsJsonObject)
				.map(field -> field.get("field").getAsString() + " " + field.get("reason").getAsString()).toList();
	}

	@Test
	void a_body_over_the_limit_is_refused_whether_it_says_its_size_or_not() throws Exception {
		var large = ("{\"locale\":\"" + "e".repeat(400_000) + "\"}").getBytes(StandardCharsets.UTF_8);
		problem(put(BodyPublishers.ofByteArray(large)), 413, "body-too-large");
		problem(put(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), 413, "body-too-large");
		var upload = HttpRequest.newBuilder(URI.create(Stack.baseUrl() + "/api/resources/import")).header("Content-Type", "text/csv")
				.POST(BodyPublishers.ofByteArray(new byte[9_000_000])).build();
		problem(HTTP.send(upload, HttpResponse.BodyHandlers.ofString()), 401, "sign-in-needed");
	}

	@Test
	void a_query_that_is_no_number_names_the_parameter() throws Exception {
		var answer = HTTP.send(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + "/api/members?page=x")).header("Authorization", "Bearer " + Stack.token("eva")).build(),
				HttpResponse.BodyHandlers.ofString());
		problem(answer, 422, "invalid");
		assertThat(json(answer).getAsJsonArray("fields").get(0).getAsJsonObject().get("field").getAsString()).isEqualTo("page");
	}

	@Test
	void every_wrong_query_parameter_is_named() throws Exception {
		assertThat(named("eva", "/api/members?page=0&size=101")).containsExactly("page out-of-bounds", "size out-of-bounds");
		assertThat(named("ben", "/api/events?page=-1")).containsExactly("page out-of-bounds");
		assertThat(named("ben", "/api/resources?page=-1&size=1000")).containsExactly("page out-of-bounds", "size out-of-bounds");
		assertThat(named("ben", "/api/resources?page=x&size=y")).containsExactly("page not-a-number", "size not-a-number");
		assertThat(named("ben", "/api/resources?page=99999999999&kind=tool")).containsExactly("page out-of-bounds");
		assertThat(named("ben", "/api/events?page=99999999999")).as("a whole number, but a large one").containsExactly("page out-of-bounds");
		assertThat(named("ben", "/api/resources?kind=bogus&topic=bogus&topic=mentorship&language=de")).containsExactlyInAnyOrder("kind no-such-word", "topic no-such-word", "language no-such-word");
		assertThat(named("ben", "/api/resources/export?place=bogus")).containsExactly("place no-such-word");
		assertThat(named("ben", "/api/resources?q=" + "x".repeat(501))).containsExactly("q too-long");
		assertThat(as("ben", "GET", "/api/resources?topic=mentorship&language=en&q=" + "x".repeat(500)).statusCode()).as("control").isEqualTo(200);
		assertThat(named("ben", "/api/events?when=foo")).containsExactly("when not-a-choice");
		assertThat(as("ben", "GET", "/api/events?when=past").statusCode()).as("control").isEqualTo(200);
		assertThat(as("ben", "GET", "/api/events?when=coming").body()).as("control").isEqualTo(as("ben", "GET", "/api/events").body());
	}

	/** Which fields a GET is refused for, and why. */
	private static List<String> named(String name, String path) throws Exception {
		var answer = as(name, "GET", path);
		problem(answer, 422, "invalid");
		return wrong(json(answer));
	}

	@Test
	void what_no_text_may_hold_finds_what_is_left_of_it_and_is_no_fault() throws Exception {
		var all = as("eva", "GET", "/api/members");
		assertThat(as("eva", "GET", "/api/members?q=%00").body()).isEqualTo(all.body());
		assertThat(as("dana", "GET", "/api/resources/a%00b").statusCode()).as("the server itself takes no such path").isEqualTo(400);
	}

	@Test
	void a_file_that_does_not_say_what_it_is_is_of_no_kind() throws Exception {
		problem(as("dana", "POST", "/api/resources/import?dryRun=true"), 415, "media-type-unsupported");
	}

	private static HttpResponse<String> as(String name, String method, String path) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + path)).method(method, BodyPublishers.noBody())
				.header("Authorization", "Bearer " + Stack.token(name)).build(), HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void health_tells_outsiders_nothing_but_up_or_down() throws Exception {
		var outside = HTTP.send(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + "/health/ready")).header("X-Forwarded-For", "203.0.113.7").build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(outside.body()).isEqualTo("{\"status\":\"UP\"}");
		var inside = HTTP.send(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + "/health/ready")).build(), HttpResponse.BodyHandlers.ofString());
		assertThat(inside.body()).as("control").contains("database").contains("keycloak");
	}

	@Test
	void the_api_describes_itself_with_its_problems_and_its_token() throws Exception {
		var answer = HTTP.send(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + "/openapi")).header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofString());
		var api = json(answer);
		assertThat(api.get("openapi").getAsString()).startsWith("3.");
		assertThat(api.getAsJsonObject("paths").keySet()).contains("/api/me", "/api/members", "/api/live/ticket", "/health/live", "/health/ready")
				.allMatch(path -> path.startsWith("/api/") || path.startsWith("/health"));
		var components = api.getAsJsonObject("components");
		assertThat(components.getAsJsonObject("schemas").keySet()).contains("Problem", "Me");
		assertThat(components.getAsJsonObject("schemas").getAsJsonObject("ResourceJson").getAsJsonObject("properties").keySet()).as("the names on the wire").contains("title_fr", "successor_of", "url")
				.containsAll(ApiClient.of("ben").get("/api/resources?size=1").json().getAsJsonArray("items").get(0).getAsJsonObject().keySet());
		assertThat(answer.body()).as("nor elsewhere any other").contains("\"published_year\"").doesNotContain("publishedYear", "introductionFr");
		assertThat(components.getAsJsonObject("schemas").getAsJsonObject("LinkJson").getAsJsonObject("properties").keySet()).contains("class").doesNotContain("state");
		assertThat(components.getAsJsonObject("schemas").getAsJsonObject("Instant").get("format").getAsString()).isEqualTo("date-time");
		assertThat(components.getAsJsonObject("securitySchemes").getAsJsonObject("keycloak").get("scheme").getAsString()).isEqualTo("bearer");
		assertThat(api.getAsJsonObject("paths").getAsJsonObject("/api/me").getAsJsonObject("get").getAsJsonObject("responses").keySet()).contains("200", "401");
	}

	/** What answers what is written in {@code policy.csv} and the reasons; a status that nobody foresaw breaks a client. */
	@Test
	void the_description_names_how_an_operation_can_end() throws Exception {
		var api = json(HTTP.send(HttpRequest.newBuilder(URI.create(Stack.baseUrl() + "/openapi")).header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofString()));
		assertThat(ends(api, "/api/events", "post")).containsExactlyInAnyOrder("201", "401", "404", "422");
		assertThat(ends(api, "/api/events", "get")).containsExactlyInAnyOrder("200", "401", "404", "422");
		assertThat(ends(api, "/api/events/{id}", "put")).containsExactlyInAnyOrder("200", "401", "404", "409", "422");
		assertThat(ends(api, "/api/events/{id}/cancellation", "post")).contains("200", "409");
		assertThat(ends(api, "/api/events/{id}/cancellation", "delete")).contains("200", "409");
		assertThat(ends(api, "/api/events/{id}/registration", "post")).containsExactlyInAnyOrder("200", "401", "404", "409", "422", "429");
		assertThat(ends(api, "/api/events/{id}/registration", "delete")).contains("200", "409", "429");
		assertThat(ends(api, "/api/mentorships", "post")).containsExactlyInAnyOrder("201", "401", "404", "409", "422");
		assertThat(ends(api, "/api/mentorships/{mentorship}/end", "delete")).contains("200", "409");
		assertThat(ends(api, "/api/conversations/{conversation}/messages", "post")).contains("201", "409", "429").doesNotContain("200");
		assertThat(ends(api, "/health/ready", "get")).containsExactlyInAnyOrder("200", "503");
		var responses = api.getAsJsonObject("components").getAsJsonObject("responses");
		assertThat(responses.getAsJsonObject("Problem429").getAsJsonObject("headers").keySet()).containsExactly("Retry-After");
		assertThat(operation(api, "/api/events/{id}/registration", "post").getAsJsonObject("responses").getAsJsonObject("409").get("$ref").getAsString())
				.isEqualTo("#/components/responses/Problem409");
		assertThat(responses.keySet()).contains("Problem409");
	}

	private static Set<String> ends(JsonObject api, String path, String method) {
		return operation(api, path, method).getAsJsonObject("responses").keySet();
	}

	private static JsonObject operation(JsonObject api, String path, String method) {
		return api.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject(method);
	}

	private static void problem(HttpResponse<String> answer, int status, String reason) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		var problem = json(answer);
		assertThat(problem.get("status").getAsInt()).isEqualTo(status);
		assertThat(problem.get("reason").getAsString()).isEqualTo(reason);
		assertThat(problem.get("type").getAsString()).isEqualTo("urn:cmn:problem:" + reason);
		assertThat(problem.get("title").getAsString()).isNotBlank();
		assertThat(problem.get("detail").getAsString()).isNotBlank().doesNotStartWith("refused.");
	}

	private static HttpResponse<String> put(HttpRequest.BodyPublisher body) throws Exception {
		return send("PUT", PREFERENCES, body, Map.of("Content-Type", "application/json"));
	}

	private static HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) throws Exception {
		var request = HttpRequest.newBuilder(URI.create(Stack.baseUrl() + path)).method(method, body == null ? BodyPublishers.noBody() : body)
				.header("Authorization", "Bearer " + pat);
		headers.forEach(request::header);
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static JsonObject json(HttpResponse<String> answer) {
		return JsonParser.parseString(answer.body()).getAsJsonObject();
	}
}

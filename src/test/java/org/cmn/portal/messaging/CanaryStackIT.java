package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.LiveClient;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever carries the database away, as a dump, as a backup or as its files, or the logs, the index and whatever else the portal
 * writes, carries no private word. A word that is nowhere else goes in by each private way there is, and is looked for everywhere.
 */
class CanaryStackIT {

	private static final String PREFIX = "cmn-canary-";
	private static final Map<String, String> PRIVATE = new LinkedHashMap<>();
	private static final Map<String, String> CLEAR = new LinkedHashMap<>();

	@BeforeAll
	static void write() {
		var pair = Pairs.make("canary");
		var mentee = ApiClient.of(pair.mentee());
		var mentor = ApiClient.of(pair.mentor());
		ok(mentee.post(pair.messages(), "{\"clientId\":\"canary-1\",\"text\":\"%s\"}".formatted(canary("message"))));
		ok(mentor.post(pair.messages(), "{\"clientId\":\"canary-2\",\"text\":\"%s\",\"cards\":[{\"kind\":\"resource\",\"id\":\"vodp\"}]}".formatted(canary("message with a card"))));
		assertThat(mentee.post(pair.messages(), "{\"clientId\":\"canary-3\",\"text\":\"Her PHN is 12345-6789, %s\"}".formatted(canary("refused message"))).status()).isEqualTo(422);
		ok(mentee.post("/api/asks", """
				{"mentor":"%s","question":"%s","tried":"%s","howSoon":"no_hurry","understood":true,"clientId":"canary-ask"}""".formatted(pair.mentorId(), canary("question"), canary("what was tried"))));
		ok(mentee.post("/api/conversations/search", "{\"text\":\"%s\"}".formatted(canary("search in messages"))));
		ok(mentee.post("/api/conversations/" + pair.conversation() + "/reports", "{\"seq\":2,\"reason\":\"other\",\"words\":\"%s\"}".formatted(canary("words of a report"))));
		try (var line = LiveClient.of(pair.mentee())) {
			line.send("{\"type\":\"send\",\"conversation\":\"%s\",\"clientId\":\"canary-live\",\"text\":\"%s\"}".formatted(pair.conversation(), canary("message over the live line")));
			line.await("stored");
		}
		var file = mentee.send("POST", "/api/conversations/" + pair.conversation() + "/files", pdf(canary("title of a file"), canary("text of a file")), "application/pdf", "X-CMN-File-Name", canary("name of a file") + ".pdf");
		ok(file);
		ok(mentee.post(pair.messages(), "{\"clientId\":\"canary-file\",\"text\":\"\",\"cards\":[{\"kind\":\"file\",\"id\":\"%s\"}]}".formatted(file.json().get("id").getAsString())));
		var taken = mentor.get("/api/conversations/" + pair.conversation() + "/files/" + file.json().get("id").getAsString());
		assertThat(taken.body()).as("control: who may have it has it").contains(canary("text of a file"));
		ok(mentee.get("/api/conversations/" + pair.conversation() + "/export?format=html"));
		var report = mentee.get("/api/conversations/" + pair.conversation() + "/reports").json().getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
		ok(ApiClient.of("eva").post("/api/message-reports/" + report + "/reading", ""));
		PRIVATE.put("key of a feed", mentee.post("/api/shelf/feed", "").json().get("address").getAsString().replaceAll(".*/feeds/([^/]+)/.*", "$1"));
		ok(ApiClient.of("dana").post("/api/resources", "{\"title\":\"%s\",\"url\":\"https://example.org/canary-%s\"}".formatted(clear("title of a resource"), UUID.randomUUID())));
		ok(mentee.send("PUT", "/api/shelf/resources/vodp", "{\"note\":\"%s\"}".formatted(clear("note on the shelf")), "application/json"));
	}

	@Test
	void no_column_of_any_table_holds_a_private_word() throws SQLException {
		var found = new TreeMap<String, String>();
		try (var connection = Stack.jdbc(); var statement = connection.createStatement()) {
			var tables = new ArrayList<String>();
			try (var rows = statement.executeQuery("select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")) {
				while (rows.next()) {
					tables.add(rows.getString(1));
				}
			}
			assertThat(tables.size()).as("tables").isGreaterThan(30);
			for (var table : tables) {
				for (var one : all().entrySet()) {
					var hex = HexFormat.of().formatHex(one.getValue().getBytes(StandardCharsets.UTF_8));
					try (var rows = statement.executeQuery("select 1 from " + table + " x where x::text like '%" + one.getValue() + "%' or x::text like '%" + hex + "%' limit 1")) {
						if (rows.next()) {
							found.merge(one.getKey(), table, (some, more) -> some + " " + more);
						}
					}
				}
			}
		}
		assertThat(found.keySet()).as("only what is not private: %s", found).isEqualTo(new TreeSet<>(CLEAR.keySet()));
	}

	@Test
	void no_file_that_the_portal_writes_holds_a_private_word() throws IOException {
		var found = new TreeMap<String, String>();
		var looked = 0;
		try (var files = Files.walk(Stack.portal().data())) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				var bytes = read(file);
				looked++;
				for (var one : all().entrySet()) {
					if (bytes.contains(one.getValue())) {
						found.merge(one.getKey(), file.toString(), (some, more) -> some + " " + more);
					}
				}
			}
		}
		assertThat(looked).as("files: the database's own, with its write-ahead log, the index, the logs").isGreaterThan(500);
		assertThat(found.keySet()).as("only what is not private: %s", found).isEqualTo(new TreeSet<>(CLEAR.keySet()));
		assertThat(found.get("title of a resource")).as("control: the database's files are among them").contains("pg_wal");
	}

	/** Whose words stand in it in clear. */
	private static String pdf(String title, String text) {
		var shown = "BT /F1 12 Tf 20 50 Td (" + text + ") Tj ET";
		return """
				%%PDF-1.4
				1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
				2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
				3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 99]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
				4 0 obj <</Length %d>> stream
				%s
				endstream endobj
				5 0 obj <</Title(%s)>> endobj
				trailer <</Root 1 0 R/Info 5 0 R>>
				%%%%EOF""".formatted(shown.length(), shown, title);
	}

	/** One byte is one character: nothing is lost. What went away meanwhile was not kept. */
	private static String read(Path file) throws IOException {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		} catch (NoSuchFileException e) {
			return "";
		}
	}

	private static Map<String, String> all() {
		var all = new LinkedHashMap<>(PRIVATE);
		all.putAll(CLEAR);
		assertThat(all).hasSize(PRIVATE.size() + CLEAR.size());
		return all;
	}

	/** Letters alone: digits could be taken for something that leads to a patient. */
	private static String unheardOf() {
		return PREFIX + UUID.randomUUID().toString().replace("-", "").chars().mapToObj(one -> Character.toString(Character.isDigit(one) ? one - '0' + 'g' : one)).collect(Collectors.joining());
	}

	private static String canary(String way) {
		return PRIVATE.computeIfAbsent(way, key -> unheardOf());
	}

	/** What is not private, or is kept in clear as the manual says: the control. */
	private static String clear(String way) {
		return CLEAR.computeIfAbsent(way, key -> unheardOf());
	}

	private static void ok(ApiClient.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isIn(List.of(200, 201, 204));
	}
}

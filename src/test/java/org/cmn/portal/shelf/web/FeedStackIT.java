package org.cmn.portal.shelf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A feed as a feed reader gets it: over HTTP, with nothing but the address. */
class FeedStackIT {

	private static final String READER = "feed-reader-" + Long.toString(System.nanoTime(), 36);
	private static final String MANY = READER + "-many";
	private static final int AT_ONCE = 60;
	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

	private static String address;

	@BeforeAll
	static void make() {
		People.add(List.of(new People.Person(READER, "mentee"), new People.Person(MANY, "mentee")));
		address = made(READER, "/library?q=tapering");
	}

	@Test
	void a_reader_gets_atom_without_a_sign_in_and_no_cookie() {
		var answer = get(address, "GET", null);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Content-Type")).startsWith("application/atom+xml");
		assertThat(header(answer, "Cache-Control")).contains("private");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(answer.body()).startsWith("<?xml").contains("<entry>", "<title>Library: tapering</title>", Stack.baseUrl() + "/library/resource?id=");
		assertThat(get(Stack.baseUrl() + "/library", "GET", null).headers().allValues("Set-Cookie")).as("control: a page makes a session for its visitor").isNotEmpty();
		assertThat(get(address, "HEAD", null).statusCode()).isEqualTo(200);
	}

	@Test
	void the_feed_of_the_whole_library_ends_after_fifty() {
		assertThat(get(address.replace("?q=tapering", ""), "GET", null).body().split("<entry>", -1)).hasSize(50 + 1);
		assertThat(ApiClient.of(READER).get("/api/resources").json().get("total").getAsLong()).as("control: there are more").isGreaterThan(50);
	}

	@Test
	void what_did_not_change_is_not_sent_again() {
		var tag = header(get(address, "GET", null), "ETag");
		var same = get(address, "GET", tag);

		assertThat(same.statusCode()).isEqualTo(304);
		assertThat(same.body()).isEmpty();
		assertThat(same.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(get(address, "GET", "\"another\"").statusCode()).as("control").isEqualTo(200);
		assertThat(get(address.replace("tapering", "pain"), "GET", tag).statusCode()).as("control: another search is another feed").isEqualTo(200);
	}

	@Test
	void an_address_with_a_wrong_key_is_not_there() {
		for (var wrong : List.of(address.replaceAll("/feeds/[^/]+", "/feeds/" + "a".repeat(43)), address.replace("/library.atom", "/library.rss"), address.replaceAll("/feeds/[^/]+", "/feeds/short"), Stack.baseUrl() + "/feeds")) {
			var answer = get(wrong, "GET", null);
			assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
			assertThat(answer.body()).as(wrong).contains("not-found");
			assertThat(answer.headers().allValues("Set-Cookie")).as(wrong).isEmpty();
		}
		assertThat(get(address, "POST", null).statusCode()).isEqualTo(405);
		assertThat(get(address, "GET", null).statusCode()).as("control").isEqualTo(200);
	}

	@Test
	void too_many_are_asked_to_wait_and_the_members_own_searches_are_not_slowed() {
		var many = made(MANY, "/library?q=pain");
		for (int i = 0; i < AT_ONCE; i++) {
			assertThat(get(many, "GET", null).statusCode()).as("the %dth", i + 1).isEqualTo(200);
		}
		var tooMany = get(many, "GET", null);

		assertThat(tooMany.statusCode()).isEqualTo(429);
		assertThat(Integer.parseInt(header(tooMany, "Retry-After"))).isBetween(1, 10);
		assertThat(ApiClient.of(MANY).get("/api/resources?q=pain").status()).isEqualTo(200);
		assertThat(get(address, "GET", null).statusCode()).as("control: another member's reader goes on").isEqualTo(200);
	}

	@Test
	void the_key_is_in_no_log_and_not_in_the_audit_trail() throws IOException, SQLException {
		get(address, "GET", null);
		get(address.replace("q=tapering", "q=%00%FF&page=x&sort=%F0"), "GET", null);
		var key = address.replaceAll(".*/feeds/([^/]+)/.*", "$1");

		try (var files = Files.walk(Stack.portal().data())) {
			var logs = files.filter(file -> file.toString().endsWith(".log")).toList();
			assertThat(logs).as("control: there are logs to look through").isNotEmpty();
			assertThat(logs).allSatisfy(file -> assertThat(text(file)).doesNotContain(key));
		}
		try (var connection = Stack.jdbc(); var rows = connection.createStatement().executeQuery("select string_agg(cast(a as text), ' ') from audit_entry a")) {
			rows.next();
			assertThat(rows.getString(1)).contains("feed.address-made").doesNotContain(key);
		}
	}

	private static String made(String who, String search) {
		var answer = ApiClient.of(who).post("/api/shelf/feed?search=" + java.net.URLEncoder.encode(search, StandardCharsets.UTF_8), "");
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().get("address").getAsString();
	}

	private static HttpResponse<String> get(String address, String method, String tag) {
		var request = HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
		if (tag != null) {
			request.header("If-None-Match", tag);
		}
		try {
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
		} catch (IOException e) {
			throw new IllegalStateException("The portal does not answer", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	private static String text(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}

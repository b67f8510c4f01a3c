package org.cmn.payara;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is turned away at the doorstep, and what they are told. */
class RefusalTest {

	@ParameterizedTest
	@ValueSource(strings = {"/%zz", "/%", "/library/%4", "/a%2", "/%u0041"})
	void a_path_that_cannot_be_decoded_is_no_address(String path) {
		assertThat(Refusal.of(request(path, "localhost"), true)).hasValue(Refusal.NO_ADDRESS);
	}

	@ParameterizedTest
	@ValueSource(strings = {"x@y", "a b", "a/b", "localhost:80:80", "[::1", "localhost:x"})
	void a_host_that_cannot_be_one_is_no_address(String host) {
		assertThat(Refusal.of(request("/", host), true)).hasValue(Refusal.NO_ADDRESS);
	}

	@ParameterizedTest
	@CsvSource({"/,localhost:8080", "/library,portal.example.org", "/%C3%A9t%c3%a9,127.0.0.1", "/a;b=c,[::1]:8080", "/events/1,portal_1"})
	void everybody_else_comes_in_while_the_portal_is_there_and_waits_while_it_is_not(String path, String host) {
		assertThat(Refusal.of(request(path, host), true)).isEmpty();
		assertThat(Refusal.of(request(path, host), false)).hasValue(Refusal.NOT_OPEN);
	}

	@Test
	void the_longest_path_is_read_without_trouble() {
		assertThat(Refusal.of(request("/" + "%41a".repeat(2000), "localhost"), true)).isEmpty();
		assertThat(Refusal.of(request("/" + "%41a".repeat(2000) + "%4", "localhost"), true)).hasValue(Refusal.NO_ADDRESS);
	}

	@Test
	void people_read_a_page_in_both_languages_and_programs_read_problem_details() {
		var page = HttpResponsePacket.builder(request("/library", "localhost")).build();
		assertThat(text(Refusal.NOT_OPEN, "/library", page)).startsWith("<!DOCTYPE html>").contains("The portal is starting").contains("Le portail démarre");
		assertThat(page.getContentType()).startsWith("text/html");
		assertThat(page.getStatus()).isEqualTo(503);
		assertThat(page.getHeader("Retry-After")).isEqualTo("20");

		var call = HttpResponsePacket.builder(request("/api/me", "localhost")).build();
		assertThat(text(Refusal.NOT_OPEN, "/api/me", call)).contains("\"status\":503").contains("\"retryAfter\":20");
		assertThat(call.getContentType()).isEqualTo("application/problem+json");

		var wrong = HttpResponsePacket.builder(request("/apix", "x@y")).build();
		assertThat(text(Refusal.NO_ADDRESS, "/apix", wrong)).startsWith("<!DOCTYPE html>");
		assertThat(wrong.getStatus()).isEqualTo(400);
		assertThat(wrong.getHeader("Retry-After")).isNull();
	}

	private static String text(Refusal refusal, String path, HttpResponsePacket response) {
		return refusal.answer(path, response).getContent().toStringContent(UTF_8);
	}

	private static HttpRequestPacket request(String path, String host) {
		return HttpRequestPacket.builder().method("GET").uri(path).protocol(Protocol.HTTP_1_1).header("Host", host).build();
	}
}

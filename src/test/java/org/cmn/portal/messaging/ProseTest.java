package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

	@Test
	void paragraphs_lists_and_quotes_are_what_they_look_like() {
		assertThat(Prose.html("One\ntwo\n\nthree")).isEqualTo("<p>One\ntwo</p><p>three</p>");
		assertThat(Prose.html("First:\n- a\n- b\nthen\n3. c\n4. d")).isEqualTo("<p>First:</p><ul><li>a</li><li>b</li></ul><p>then</p><ol start=\"3\"><li>c</li><li>d</li></ol>");
		assertThat(Prose.html("> you said\n> so\nYes")).isEqualTo("<blockquote>you said\nso</blockquote><p>Yes</p>");
		assertThat(Prose.html("")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"> 65 years", ">65", "-5 mmol/L", "-", "- ", "1.5 mg", "1234. x", "2026-11-26", "*bold* _it_ `code` # head", "5 < 7 > 3"})
	void what_only_looks_a_little_like_a_mark_stays_text(String text) {
		assertThat(Prose.html(text)).isEqualTo("<p>" + text.replace("<", "&lt;").replace(">", "&gt;") + "</p>");
	}

	@Test
	void an_address_ends_before_the_sentence_does() {
		assertThat(links("See https://a.ca/b?c=d&e=f#g.")).isEqualTo("https://a.ca/b?c=d&amp;e=f#g");
		assertThat(links("(https://a.ca/b), https://a.ca/b_(c)!")).isEqualTo("https://a.ca/b https://a.ca/b_(c)");
		assertThat(Prose.html("https://a.ca")).isEqualTo("<p><a href=\"https://a.ca\" target=\"_blank\" rel=\"noopener noreferrer\">https://a.ca</a></p>");
	}

	@ParameterizedTest
	@ValueSource(strings = {"http://a.ca", "javascript:alert(1)", "https://", "https://-", "https://a.ca@evil.example/x", "xhttps://a.ca", "https://a.ca/`x", "https://é.ca", "data:text/html,x", "HTTPS://a.ca", "https://a.ca:123456/", "https:\\\\a.ca"})
	void what_is_not_plainly_an_address_is_no_link(String text) {
		assertThat(Prose.html(text)).doesNotContain("<a ");
	}

	@ParameterizedTest
	@ValueSource(strings = {"<img src=x onerror=alert(1)>", "- <script>alert(1)</script>", "1. \"><b>", "> x</blockquote><h1>", "https://a.ca/\"onmouseover=alert(1)", "https://a.ca/'onmouseover='alert(1)", "https://a.ca/<script>", "&lt;b&gt;"})
	void text_stays_text(String hostile) {
		var html = Prose.html(hostile).replaceAll("</?(p|ul|ol( start=\"1\")?|li|blockquote)>", "").replaceAll("<a href=\"https://[^\"<>]*\" target=\"_blank\" rel=\"noopener noreferrer\">([^<>]*)</a>", "$1");
		assertThat(html).doesNotContain("<", ">", "\"");
	}

	private static String links(String text) {
		var found = java.util.regex.Pattern.compile("href=\"([^\"]*)\"").matcher(Prose.html(text));
		return String.join(" ", found.results().map(one -> one.group(1)).toList());
	}
}

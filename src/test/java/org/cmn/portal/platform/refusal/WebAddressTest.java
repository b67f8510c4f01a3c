package org.cmn.portal.platform.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

	@ParameterizedTest
	@CsvSource(delimiterString = " → ", value = {
			"HTTPS://WWW.AHS.ca/Info/Page1.aspx → https://www.ahs.ca/Info/Page1.aspx",
			"http://ahs.ca:80/a → http://ahs.ca/a",
			"https://ahs.ca:443 → https://ahs.ca",
			"https://ahs.ca:8443/a?b=c#d → https://ahs.ca:8443/a?b=c#d",
			"https://santé.example/opioïdes → https://xn--sant-epa.example/opio%C3%AFdes",
			"https://ahs.ca/a|b?c={d} → https://ahs.ca/a%7Cb?c=%7Bd%7D",
			"https://ahs.ca/100% → https://ahs.ca/100%25",
			"https://hqontario.ca/Am%c3%a9liorer → https://hqontario.ca/Am%c3%a9liorer",
			"http://[2001:DB8::1]/a → http://[2001:db8::1]/a",
			"MAILTO:Info@AHS.ca → mailto:info@ahs.ca"})
	void an_address_has_one_form(String typed, String canonical) {
		assertThat(WebAddress.canonical(typed)).contains(canonical);
		assertThat(WebAddress.canonical(canonical)).as("and keeps it").contains(canonical);
	}

	@ParameterizedTest
	@ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,<b>", "vbscript:x", "file:///etc/passwd",
			"ftp://ahs.ca/", "ahs.ca", "//ahs.ca", "/page", "https:ahs.ca", "https:///a", "https://", "http://?a", "https://ahs.ca@evil.example/", "https://user:pw@ahs.ca/",
			"https://ahs.ca\\@evil.example", "https://ah s.ca/", "https://ahs.ca/a b", "https://ahs.ca:99999/", "https://ahs.ca:x/", "https://a_b!.ca/", "https://ahs..ca/", "http://[::1/",
			"mailto:", "mailto:nobody", "mailto:a@b", "mailto:a@ahs.ca,b@ahs.ca", "mailto:a@ahs.ca?subject=x%0aBcc:b@ahs.ca", "tel:811", "", ":", "https://\u202Eahs.ca/"})
	void what_is_no_safe_address_has_none(String typed) {
		assertThat(WebAddress.canonical(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"mailto:info@ahs.ca?body=I%20confess", "mailto:info@ahs.ca?subject=Bonjour", "mailto:info@ahs.ca?"})
	void a_letter_is_not_written_for_its_sender(String typed) {
		assertThat(WebAddress.canonical(typed)).isEmpty();
		assertThat(WebAddress.canonical(typed.replaceAll("\\?.*", ""))).as("control: the address alone").contains("mailto:info@ahs.ca");
	}

	@ParameterizedTest
	@ValueSource(strings = {"[::1]", "[::]", "[0:0::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[::192.168.1.1]", "[fe80::1]", "[fd12::1]", "[fec0::1]", "[ff02::1]",
			"127.0.0.1", "127.9.9.9", "127.0.0.1.", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.1", "192.168.0.10", "169.254.169.254", "100.64.0.1",
			"127.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.0.0.0x1", "１２７.0.0.1", "localhost", "LOCALHOST.", "portal.localhost"})
	void a_machine_of_the_readers_own_is_no_address(String host) {
		assertThat(WebAddress.canonical("http://" + host + "/")).isEmpty();
		assertThat(WebAddress.canonical("https://" + host + ":8443/a")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "[2606:4700::1111]", "[::ffff:8.8.8.8]", "localhost.example.org", "10.example.org", "811.ca", "x0.ca"})
	void a_public_host_is_one(String host) {
		assertThat(WebAddress.canonical("http://" + host + "/")).contains("http://" + host + "/");
	}

	@Test
	void a_mail_address_is_told_from_a_page() {
		assertThat(WebAddress.isMail("mailto:info@ahs.ca")).isTrue();
		assertThat(WebAddress.isMail("https://ahs.ca")).isFalse();
	}
}

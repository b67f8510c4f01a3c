package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateTest {

	@ParameterizedTest
	@ValueSource(strings = {"https://example.org/a/b?x=1", "http://example.org/a/b?x=1", "https://www.example.org/a/b?x=1", "https://EXAMPLE.org:443/a/b/?x=1", "http://example.org:80/a/b?x=1#part",
			"https://example.org/a/b?utm_source=news&x=1&utm_Campaign=may", "https://example.org/%61/b?x=1&fbclid=abc", "https://example.org/a/b/?x=1&gclid=1#top",
			"https://example.org/a/b/.?x=1", "https://example.org/a/./b?x=1", "https://example.org/c/../a/b?x=1", "https://example.org/../a/%2e/b?x=1"})
	void the_same_page_has_one_key_however_its_address_is_written(String address) {
		assertThat(DuplicateKey.of(address)).isEqualTo("example.org/a/b?x=1");
	}

	@ParameterizedTest
	@CsvSource({"https://example.org/a,https://example.org/b", "https://example.org/a?x=1,https://example.org/a?x=2", "https://example.org/A,https://example.org/a",
			"https://example.org:8443/a,https://example.org/a", "https://example.org/app#/one,https://example.org/app#/two", "https://example.org/a%2Fb,https://example.org/a/b",
			"https://example.org/.a,https://example.org/a", "https://example.org/a/..b,https://example.org/", "https://wwwexample.org/,https://example.org/", "mailto:a@example.org,mailto:b@example.org"})
	void other_pages_have_other_keys(String one, String other) {
		assertThat(DuplicateKey.of(one)).isNotEqualTo(DuplicateKey.of(other));
	}

	@Test
	void escapes_of_either_case_are_the_same() {
		assertThat(DuplicateKey.of("https://example.org/%c3%a9")).isEqualTo(DuplicateKey.of("https://example.org/%C3%A9"));
	}

	@ParameterizedTest
	@CsvSource({"Opioid Manager,The opioid manager", "Gestion de la douleur,Gestion de la doùleur!", "Brief Pain Inventory (BPI),Brief pain inventory – BPI", "Opioid tapering template,Opioid tapering templates",
			"Chronic pain toolkit for clinicians,Chronic pain tool kit for clinicians", "Virtual Opioid Dependency Program (VODP),Virtual Opioid Dependancy Program"})
	void nearly_the_same_title_is_seen(String one, String other) {
		assertThat(DuplicateTitle.alike(one, other)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({"Module 1: opioids,Module 2: opioids", "Methadone,Buprenorphine", "Opioid guideline 2017,Opioid guideline 2024", "Pain and sleep,Pain and alcohol", "'',x", "Virtual Opioid Dependency Program,Rural Opioid Dependency Program"})
	void another_title_is_another(String one, String other) {
		assertThat(DuplicateTitle.alike(one == null ? "" : one, other)).isFalse();
	}

	@Test
	void the_starter_library_has_no_address_twice_and_hardly_a_title_that_would_be_asked_about() {
		var contents = new ArrayList<>(StarterLibrary.contents().values());
		assertThat(contents.stream().map(content -> DuplicateKey.of(content.get(ResourceField.URL))).toList()).doesNotHaveDuplicates();

		var alike = new ArrayList<List<String>>();
		for (int i = 0; i < contents.size(); i++) {
			for (int j = i + 1; j < contents.size(); j++) {
				var one = contents.get(i).get(ResourceField.TITLE);
				var other = contents.get(j).get(ResourceField.TITLE);
				if (DuplicateTitle.alike(one, other)) {
					alike.add(List.of(one, other));
				}
			}
		}
		assertThat(alike).as(alike.stream().map(Object::toString).collect(Collectors.joining("\n"))).hasSizeLessThanOrEqualTo(3);
	}
}

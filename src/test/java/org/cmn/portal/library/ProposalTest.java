package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.cmn.portal.links.PageAbout;
import org.junit.jupiter.api.Test;

/** What a page proposes to say of itself. */
class ProposalTest {

	@Test
	void the_name_of_the_site_behind_a_title_is_left_out_and_nothing_else() {
		assertThat(title("Opioid tapering | Alberta Health Services", "Alberta Health Services")).isEqualTo("Opioid tapering");
		assertThat(title("Sevrage – Collège des médecins", "Collège des médecins")).isEqualTo("Sevrage");
		assertThat(title("Pain - a guide", "Alberta Health Services")).isEqualTo("Pain - a guide");
		assertThat(title("Pain | AHS", "")).isEqualTo("Pain | AHS");
	}

	private static String title(String title, String site) {
		return Proposals.title(new PageAbout("example.org", title, "", "en", site));
	}
}

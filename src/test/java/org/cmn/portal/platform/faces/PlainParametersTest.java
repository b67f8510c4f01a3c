package org.cmn.portal.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainParametersTest {

	@Test
	void control_characters_go_and_everything_people_type_stays() {
		assertThat(PlainParameters.plain("a\u0000b\u0007c\uffff")).isEqualTo("abc");
		assertThat(PlainParameters.plain("Étienne\t«oui»\r\n<b>'\"& 日本 🙂")).isEqualTo("Étienne\t«oui»\r\n<b>'\"& 日本 🙂");
		assertThat(PlainParameters.plain(null)).isNull();
	}
}

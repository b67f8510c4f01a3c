package org.cmn.portal.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

class SealedTextTest {

	private static final String OWNER = "conversation:7d3c";
	private static final String PLACE = OWNER + "/12/ben";
	private static final String TEXT = "Is 8 mg too much? Ça dépend… 🙂";

	private final Keys keys = new Keys(MasterKey.of(base64("0123456789abcdef0123456789abcdef"), "cmn.master-key"));
	private final WrappedKey wrapped = keys.newKey(OWNER);

	@Test
	void what_was_sealed_opens_with_its_key_in_its_place() {
		var sealed = key().seal(TEXT, PLACE);

		assertThat(key().open(sealed, PLACE)).isEqualTo(TEXT);
	}

	@Test
	void the_sealed_bytes_show_nothing_of_the_text_and_never_look_the_same_twice() {
		var seen = new HashSet<String>();
		for (var i = 0; i < 100; i++) {
			var sealed = key().seal(TEXT, PLACE);
			assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("8 mg", "much");
			assertThat(seen.add(Base64.getEncoder().encodeToString(sealed))).isTrue();
		}
	}

	@Test
	void a_text_moved_to_another_place_does_not_open() {
		var sealed = key().seal(TEXT, PLACE);

		assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> key().open(sealed, OWNER + "/13/ben"));
		assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> key().open(sealed, OWNER + "/12/amina"));
	}

	@Test
	void a_changed_bit_anywhere_does_not_open() {
		var sealed = key().seal("short", PLACE);
		for (var i = 0; i < sealed.length; i++) {
			var changed = sealed.clone();
			changed[i] ^= 1;
			assertThatExceptionOfType(NotOpened.class).as("byte %d", i).isThrownBy(() -> key().open(changed, PLACE));
		}
	}

	@Test
	void a_wrapped_key_copied_to_another_owner_does_not_open() {
		assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> keys.unwrap(wrapped, "conversation:other"));
	}

	@Test
	void a_key_wrapped_by_another_master_key_does_not_open() {
		var others = new Keys(MasterKey.of(base64("another-key-another-key-another!"), "cmn.master-key"));

		assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> others.unwrap(wrapped, OWNER));
		assertThatExceptionOfType(NotOpened.class).as("even when the id is forged")
				.isThrownBy(() -> others.unwrap(new WrappedKey(others.masterKeyId(), wrapped.bytes()), OWNER));
	}

	@Test
	void each_owner_has_a_key_of_its_own() {
		var other = keys.newKey(OWNER);
		var sealed = key().seal(TEXT, PLACE);

		assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> keys.unwrap(other, OWNER).open(sealed, PLACE));
	}

	@Test
	void a_mark_is_the_same_for_the_same_words_and_key_and_says_neither() {
		var mark = key().mark("resource:a");

		assertThat(key().mark("resource:a")).isEqualTo(mark).hasSize(32);
		assertThat(key().mark("resource:b")).isNotEqualTo(mark);
		assertThat(keys.unwrap(keys.newKey(OWNER), OWNER).mark("resource:a")).as("another conversation's key").isNotEqualTo(mark);
		assertThat(new String(mark, StandardCharsets.ISO_8859_1)).doesNotContain("resource");
	}

	@Test
	void a_master_key_of_the_wrong_length_is_refused_by_name_and_not_quoted() {
		assertThatIllegalStateException().isThrownBy(() -> MasterKey.of(base64("too short"), "cmn.master-key"))
				.withMessageContaining("CMN_MASTER_KEY").withMessageContaining("9 bytes").withMessageNotContaining(base64("too short"));
		assertThatIllegalStateException().isThrownBy(() -> MasterKey.of("not base64 !", "cmn.master-key"))
				.withMessageContaining("CMN_MASTER_KEY").withNoCause();
	}

	@Test
	void the_id_of_a_master_key_is_stable_and_tells_keys_apart() {
		var same = MasterKey.of(base64("0123456789abcdef0123456789abcdef"), "cmn.master-key");

		assertThat(same.id()).isEqualTo(keys.masterKeyId()).hasSize(16);
		assertThat(MasterKey.of(base64("0123456789abcdef0123456789abcdeF"), "cmn.master-key").id()).isNotEqualTo(same.id());
		assertThat(same).asString().doesNotContain(base64("0123456789abcdef0123456789abcdef"));
	}

	private DataKey key() {
		return keys.unwrap(wrapped, OWNER);
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}
}

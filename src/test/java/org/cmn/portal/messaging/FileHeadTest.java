package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.cmn.portal.guard.IdentifierKind;
import org.cmn.portal.messaging.files.FileType;
import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.crypto.DataKeys;
import org.cmn.portal.platform.crypto.NotOpened;
import org.junit.jupiter.api.Test;

class FileHeadTest {

	private static final UUID TALK = UUID.randomUUID();
	private static final UUID FILE = UUID.randomUUID();

	private final DataKey key = DataKeys.any();

	@Test
	void what_a_file_is_called_is_sealed_in_one_length_for_this_file() {
		var head = new FileHead("Une très longue lettre à Zoé.pdf", FileType.PDF, 1234, true);
		var sealed = head.seal(key, TALK, FILE);

		assertThat(FileHead.open(key, sealed, TALK, FILE)).isEqualTo(head);
		var read = new FileHead("a unread", FileType.PDF, 5, false);
		assertThat(FileHead.open(key, read.seal(key, TALK, FILE), TALK, FILE)).as("control").isEqualTo(read);
		assertThat(sealed).hasSameSizeAs(new FileHead("a.pdf", FileType.PDF, 9_999_999, false).seal(key, TALK, FILE));
		assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> FileHead.open(key, sealed, TALK, UUID.randomUUID()));
		assertThat(head).asString().doesNotContain("lettre");
	}

	@Test
	void its_parts_open_in_their_order_alone_and_tell_little_of_its_size() {
		var bytes = new byte[FileHead.PART + 5];
		bytes[FileHead.PART + 4] = 7;
		var head = new FileHead("a.pdf", FileType.PDF, bytes.length, false);
		assertThat(head.parts()).isEqualTo(2);
		var first = FileHead.sealPart(key, bytes, 0, TALK, FILE);
		var second = FileHead.sealPart(key, bytes, 1, TALK, FILE);

		assertThat(head.openPart(key, second, 1, TALK, FILE)).containsExactly(0, 0, 0, 0, 7);
		assertThat(head.openPart(key, first, 0, TALK, FILE)).hasSize(FileHead.PART);
		assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> head.openPart(key, first, 1, TALK, FILE));
		assertThat(second).hasSameSizeAs(FileHead.sealPart(key, new byte[16_000], 0, TALK, FILE));
	}

	@Test
	void a_name_is_a_name_alone_and_ends_as_its_content_says() {
		assertThat(FileName.of("C:\\Users\\ben\\..\\Plan.PDF", FileType.PDF)).isEqualTo("Plan.PDF");
		assertThat(FileName.of("../../etc/été.jpg", FileType.JPEG)).isEqualTo("été.jpg");
		assertThat(FileName.of("image", FileType.PNG)).isEqualTo("image.png");
		assertThat(FileName.of(null, FileType.GIF)).isEqualTo("file.gif");
		assertThat(FileName.of("evil\u202Efdp.pdf\n", FileType.PDF)).isEqualTo("evilfdp.pdf");
		for (var wrong : List.of("Plan.exe", "Plan.pdf.html", "Plan.docm", "Plan.jpg")) {
			assertThatThrownBy(() -> FileName.of(wrong, FileType.PDF)).hasMessage("invalid");
		}
		assertThatThrownBy(() -> FileName.of("a".repeat(200) + ".pdf", FileType.PDF)).hasMessage("invalid");
	}

	@Test
	void findings_are_counted_by_kind_and_place() {
		var found = List.of(new FileFinding(IdentifierKind.PHONE, 2, 1), new FileFinding(IdentifierKind.NAME, -1, 1), new FileFinding(IdentifierKind.PHONE, 2, 1));
		var counted = FileFinding.counted(found);

		assertThat(counted).containsExactly(new FileFinding(IdentifierKind.PHONE, 2, 2), new FileFinding(IdentifierKind.NAME, -1, 1));
		assertThat(FileFinding.read(FileFinding.written(counted))).isEqualTo(counted);
	}
}

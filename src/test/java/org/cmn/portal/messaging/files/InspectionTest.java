package org.cmn.portal.messaging.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, by its content; what is taken off; and each thing for which one is not taken, beside the same without it. */
class InspectionTest {

	@Test
	void what_it_is_its_content_says() {
		assertThat(Inspection.inspect(Samples.pdf("words")).type()).isEqualTo(FileType.PDF);
		assertThat(Inspection.inspect(Samples.photograph(1)).type()).isEqualTo(FileType.JPEG);
		assertThat(Inspection.inspect(Samples.screenshot()).type()).isEqualTo(FileType.PNG);
		assertThat(Inspection.inspect(Samples.gif()).type()).isEqualTo(FileType.GIF);
		assertThat(Inspection.inspect(Samples.docx("words")).type()).isEqualTo(FileType.DOCX);
		assertThat(Inspection.inspect(openDocument("words")).type()).isEqualTo(FileType.ODT);
		for (var other : new String[] {"MZ\u0090", "<html><script>", "#!/bin/sh", "{\\rtf1", "words alone", "RIFF....WEBPVP8 "}) {
			assertNotTaken(FileReason.FILE_TYPE_NOT_TAKEN, other.getBytes(StandardCharsets.ISO_8859_1));
		}
		assertNotTaken(FileReason.FILE_TYPE_NOT_TAKEN, Samples.zip(java.util.Map.of("a.txt", Samples.utf8("words"))));
	}

	@Test
	void the_words_of_pages_documents_and_cells_are_read() {
		var pdf = Inspection.inspect(Samples.pdf(document -> document.getDocumentInformation().setTitle("about it"), "first page", "second page"));
		assertThat(pdf.passages()).extracting(Inspected.Passage::page).containsExactly(0, 1, 2);
		assertThat(pdf.passages()).extracting(Inspected.Passage::text).containsExactly("about it", "first page", "second page");
		assertThat(words(Samples.docx("in Word"))).contains("in Word");
		assertThat(words(openDocument("in OpenDocument"))).contains("in OpenDocument");
		var cells = Samples.parts(Samples.parts(Samples.word(""), "xl/worksheets/sheet1.xml", "<worksheet><c t=\"s\"><v>77</v></c><c><v>123456789</v></c></worksheet>"), "xl/sharedStrings.xml", "<sst><si><t>in a cell</t></si></sst>");
		assertThat(words(Samples.zip(cells))).contains("123456789").contains("in a cell").doesNotContain("77");
		var slide = Inspection.inspect(Samples.zip(Samples.parts(Samples.word("x"), "ppt/slides/slide12.xml", "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:t>on a slide</a:t></a:p></p:sld>")));
		assertThat(slide.passages()).anyMatch(passage -> passage.page() == 12 && passage.text().equals("on a slide"));
	}

	@Test
	void what_could_not_be_read_is_told() {
		assertThat(Inspection.inspect(Samples.scan()).unread()).isTrue();
		assertThat(Inspection.inspect(Samples.scan("words")).unread()).as("one page of two").isTrue();
		assertThat(Inspection.inspect(Samples.photograph(1)).unread()).isTrue();
		assertThat(Inspection.inspect(Samples.gif()).unread()).isTrue();
		assertThat(Inspection.inspect(Samples.pdf("words")).unread()).as("control").isFalse();
		assertThat(Inspection.inspect(Samples.pdf(document -> document.addPage(new org.apache.pdfbox.pdmodel.PDPage()), "words")).unread()).as("control: an empty page hides nothing").isFalse();
		assertThat(Inspection.inspect(Samples.docx("words")).unread()).as("control").isFalse();
	}

	@Test
	void nothing_of_where_and_by_what_a_picture_was_taken_is_left() throws IOException {
		for (var picture : new byte[][] {Samples.photograph(1), Samples.screenshot(), Samples.gif()}) {
			assertThat(text(picture)).as("control: it is there before").contains(Samples.CAMERA);
			var kept = Inspection.inspect(picture).bytes();
			assertThat(text(kept)).doesNotContain(Samples.CAMERA).doesNotContain("Exif").doesNotContain("xmp").doesNotContain("tEXt");
			assertThat(ImageIO.read(new ByteArrayInputStream(kept))).isNotNull();
		}
		assertThat(text(Inspection.inspect(Samples.gif()).bytes())).as("it goes on moving").contains("NETSCAPE2.0");
	}

	/** The red corner is where the camera's owner saw it: EXIF's numbers say where the first row and column of what is stored lie. */
	@Test
	void a_picture_is_turned_as_its_camera_said() throws IOException {
		var corners = new String[] {"", "upper left", "upper right", "lower right", "lower left", "upper left", "upper right", "lower right", "lower left"};
		for (int orientation = 1; orientation <= 8; orientation++) {
			var kept = ImageIO.read(new ByteArrayInputStream(Inspection.inspect(Samples.photograph(orientation)).bytes()));
			assertThat(kept.getWidth() > kept.getHeight()).as("lies, %d", orientation).isEqualTo(orientation <= 4);
			assertThat(red(kept)).as("orientation %d", orientation).isEqualTo(corners[orientation]);
		}
	}

	@Test
	void a_large_picture_becomes_smaller_and_a_trap_is_not_opened() throws IOException {
		var large = Inspection.inspect(Samples.picture("png", 6000, 5000)).bytes();
		var kept = ImageIO.read(new ByteArrayInputStream(large));
		assertThat((long) kept.getWidth() * kept.getHeight()).isLessThanOrEqualTo(25_000_000L);
		assertThat(kept.getWidth()).isEqualTo(3000);
		assertNotTaken(FileReason.FILE_NOT_READABLE, Samples.bomb(50_000, 50_000));
		assertNotTaken(FileReason.FILE_NOT_READABLE, Samples.bomb(100_000, 10));
		assertNotTaken(FileReason.FILE_NOT_READABLE, java.util.Arrays.copyOf(Samples.picture("jpeg", 40, 40), 200));
	}

	@Test
	void a_pdf_that_does_something_by_itself_is_not_taken() {
		assertNotTaken(FileReason.FILE_HAS_SCRIPT, Samples.pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")), "words"));
		assertNotTaken(FileReason.FILE_HAS_SCRIPT, Samples.pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()), "words"));
		assertNotTaken(FileReason.FILE_HAS_SCRIPT, Samples.pdf(document -> {
			var deep = new COSDictionary();
			deep.setItem(COSName.getPDFName("JS"), new COSString("app.alert(1)"));
			var more = new COSDictionary();
			more.setItem(COSName.getPDFName("AA"), deep);
			document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Hidden"), more);
		}, "words"));
		assertNotTaken(FileReason.FILE_HAS_SCRIPT, Samples.pdf(document -> {
			var form = new COSDictionary();
			form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
			document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
		}, "words"));
	}

	@Test
	void a_pdf_that_carries_files_is_not_taken() {
		assertNotTaken(FileReason.FILE_HAS_FILES, Samples.pdf(document -> {
			var file = new PDComplexFileSpecification();
			file.setFile("inner.exe");
			file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'M', 'Z'})));
			var tree = new PDEmbeddedFilesNameTreeNode();
			tree.setNames(java.util.Map.of("inner.exe", file));
			var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
			names.setEmbeddedFiles(tree);
			document.getDocumentCatalog().setNames(names);
		}, "words"));
	}

	@Test
	void what_is_locked_or_broken_is_not_taken() {
		assertNotTaken(FileReason.FILE_ENCRYPTED, Samples.pdf(document -> document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())), "words"));
		assertThat(Inspection.inspect(Samples.pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())), "words")).passages()).as("control: what opens without a password can be looked into").isNotEmpty();
		assertNotTaken(FileReason.FILE_NOT_READABLE, "%PDF-1.7\nand then nothing".getBytes(StandardCharsets.US_ASCII));
		var word = Samples.docx("words");
		assertNotTaken(FileReason.FILE_NOT_READABLE, java.util.Arrays.copyOf(word, word.length - 30));
		var compound = new ByteArrayOutputStream();
		compound.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
		compound.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
		assertNotTaken(FileReason.FILE_ENCRYPTED, compound.toByteArray());
		var locked = Samples.docx("words");
		flag(locked);
		assertNotTaken(FileReason.FILE_ENCRYPTED, locked);
	}

	@ParameterizedTest
	@ValueSource(strings = {"word/vbaProject.bin", "xl/vbaProject.bin", "Basic/Standard/Module1.xml", "word/activeX/activeX1.xml", "customUI/customUI.xml", "Scripts/python/a.py"})
	void macros_are_not_taken(String part) {
		assertNotTaken(FileReason.FILE_HAS_MACROS, Samples.zip(Samples.parts(Samples.word("words"), part, "<x/>")));
	}

	@Test
	void what_calls_itself_macro_enabled_is_not_taken_whatever_its_name() {
		var parts = Samples.parts(Samples.word("words"), "[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>");
		assertNotTaken(FileReason.FILE_HAS_MACROS, Samples.zip(parts));
	}

	@Test
	void what_fetches_something_when_it_is_opened_is_not_taken_and_a_link_is() {
		var relation = "<Relationships><Relationship Id=\"1\" Type=\"http://x/%s\" Target=\"https://example.org/x\" TargetMode=\"External\"/></Relationships>";
		assertNotTaken(FileReason.FILE_REACHES_OUT, Samples.zip(Samples.parts(Samples.word("words"), "word/_rels/settings.xml.rels", relation.formatted("attachedTemplate"))));
		assertThat(Inspection.inspect(Samples.zip(Samples.parts(Samples.word("words"), "word/_rels/document.xml.rels", relation.formatted("hyperlink")))).type()).isEqualTo(FileType.DOCX);
		assertNotTaken(FileReason.FILE_HAS_SCRIPT, Samples.zip(Samples.parts(Samples.word("words"), "word/document.xml", "<w:d xmlns:w=\"w\"><w:instrText> DDEAUTO c:\\\\x.exe</w:instrText></w:d>")));
	}

	@Test
	void what_is_packed_into_a_document_is_looked_into_once() {
		var chart = new LinkedHashMap<>(Samples.word("words"));
		chart.put("word/embeddings/Sheet1.docx", Samples.docx("behind a chart"));
		assertThat(words(Samples.zip(chart))).contains("behind a chart");
		chart.put("word/embeddings/Sheet1.docx", Samples.zip(Samples.parts(Samples.word("words"), "word/vbaProject.bin", "x")));
		assertNotTaken(FileReason.FILE_HAS_MACROS, Samples.zip(chart));
		chart.put("word/embeddings/Sheet1.docx", Samples.utf8("oleObject"));
		assertNotTaken(FileReason.FILE_HAS_FILES, Samples.zip(chart));
	}

	@Test
	void what_swells_without_end_or_names_an_entity_is_not_taken() {
		var swollen = new LinkedHashMap<>(Samples.word("words"));
		swollen.put("word/media/image1.bin", new byte[(int) Archive.MOST_UNPACKED + 1]);
		assertNotTaken(FileReason.FILE_NOT_READABLE, Samples.zip(swollen));
		var many = new LinkedHashMap<>(Samples.word("words"));
		for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
			many.put("word/media/" + i, new byte[0]);
		}
		assertNotTaken(FileReason.FILE_NOT_READABLE, Samples.zip(many));
		assertNotTaken(FileReason.FILE_NOT_READABLE, Samples.zip(Samples.parts(Samples.word("words"), "word/document.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>")));
		assertNotTaken(FileReason.FILE_NOT_READABLE, Samples.zip(Samples.parts(Samples.word("words"), "../word/document.xml", "<x/>")));
	}

	@Test
	void the_program_of_its_own_says_the_same() throws IOException {
		var inspector = new Inspector(new VirusScan((String) null));
		var pdf = inspector.inspect(Samples.pdf("first page", "second page"));
		assertThat(pdf.type()).isEqualTo(FileType.PDF);
		assertThat(pdf.passages()).extracting(Inspected.Passage::text).containsExactly("first page", "second page");
		assertThat(text(inspector.inspect(Samples.photograph(6)).bytes())).doesNotContain(Samples.CAMERA);
		assertThatThrownBy(() -> inspector.inspect(Samples.utf8("MZ"))).hasMessage("file-type-not-taken");
		assertThatThrownBy(() -> inspector.inspect(new byte[0])).hasMessage("file-is-empty");
	}

	private static byte[] openDocument(String text) {
		var parts = new LinkedHashMap<String, byte[]>();
		parts.put("mimetype", Samples.utf8(FileType.ODT.mediaType()));
		parts.put("content.xml", Samples.utf8("<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><text:p>" + text + "</text:p></office:document-content>"));
		return Samples.zip(parts);
	}

	/** Says of every entry in the directory that it is encrypted. */
	private static void flag(byte[] zip) {
		for (int at = 0; at + 10 < zip.length; at++) {
			if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
				zip[at + 8] |= 1;
			}
		}
	}

	private static String red(java.awt.image.BufferedImage image) {
		int right = image.getWidth() - 3;
		int down = image.getHeight() - 3;
		return Stream.of(new Object[][] {{"upper left", 2, 2}, {"upper right", right, 2}, {"lower left", 2, down}, {"lower right", right, down}})
				.filter(corner -> new Color(image.getRGB((int) corner[1], (int) corner[2])).getRed() > 128).map(corner -> (String) corner[0]).collect(Collectors.joining(", "));
	}

	private static String words(byte[] file) {
		return Inspection.inspect(file).passages().stream().map(Inspected.Passage::text).collect(Collectors.joining("\n"));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static void assertNotTaken(FileReason reason, byte[] file) {
		assertThatThrownBy(() -> Inspection.inspect(file)).isInstanceOfSatisfying(NotTaken.class, no -> assertThat(no.reason()).isEqualTo(reason));
	}
}

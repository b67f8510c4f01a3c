package org.cmn.portal.links;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** The words behind a link. */
class PageTextTest {

	private static final String MAIN = "Methadone and buprenorphine are the treatments of choice for opioid use disorder, and this page is about how they are started and adjusted in family practice. "
			+ "The dose is raised slowly, with the patient, and reviewed at each visit.";

	@Test
	void the_main_text_is_taken_and_the_frame_around_it_is_not() {
		var page = html("<html lang=en-CA><head><title>Starting &amp; adjusting</title><meta name=description content='How to start'><meta property=og:site_name content='AHS'></head><body>"
				+ "<nav>Menu menu</nav><script>var hidden</script><main><h1>Starting</h1><p>" + MAIN + "</p></main><footer>Cookies</footer></body></html>", "text/html; charset=utf-8");
		assertThat(page.title()).isEqualTo("Starting & adjusting");
		assertThat(page.description()).isEqualTo("How to start");
		assertThat(page.language()).isEqualTo("en");
		assertThat(page.siteName()).isEqualTo("AHS");
		assertThat(page.text()).contains("Methadone").doesNotContain("Menu", "hidden", "Cookies");
	}

	@Test
	void an_old_page_in_latin_1_is_read_whether_the_server_the_page_or_nobody_says_so() {
		var text = "<title>Douleur chronique : évaluation</title><p>La prise en charge de la douleur et des dépendances est pour vous.</p>";
		assertThat(HtmlPage.read(text.getBytes(ISO_8859_1), "text/html; charset=ISO-8859-1").title()).contains("évaluation");
		assertThat(HtmlPage.read(("<meta charset=windows-1252>" + text).getBytes(ISO_8859_1), "text/html").title()).contains("évaluation");
		assertThat(HtmlPage.read(text.getBytes(UTF_8), "text/html; charset=no-such-thing").title()).contains("évaluation");
		assertThat(HtmlPage.read(text.getBytes(UTF_8), null).language()).isEqualTo("fr");
	}

	@Test
	void a_page_nested_without_end_is_read_without_falling() {
		assertThat(html("<div>".repeat(100_000) + "deep", "text/html").text()).contains("deep");
		assertThat(html("\u0000\u0001<p>a\u0000b", "text/html").text()).doesNotContain("\u0000");
	}

	@Test
	void the_words_of_a_pdf_are_found() throws IOException {
		var page = new PdfText().read(pdf("Buprenorphine induction in family practice"));
		assertThat(page.title()).isEqualTo("Induction");
		assertThat(page.text()).contains("Buprenorphine induction");
	}

	@Test
	void a_pdf_that_unfolds_without_end_and_one_that_is_none_give_nothing_and_take_nothing() throws IOException {
		long began = System.nanoTime();
		assertThat(new PdfText().read(bomb())).isEqualTo(PageText.NONE);
		assertThat(new PdfText().read("%PDF-1.7 and then nothing".getBytes(UTF_8))).isEqualTo(PageText.NONE);
		assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
	}

	private static PageText html(String text, String type) {
		return HtmlPage.read(text.getBytes(UTF_8), type);
	}

	private static byte[] pdf(String text) throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage();
			document.addPage(page);
			document.getDocumentInformation().setTitle("Induction");
			try (var content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.newLineAtOffset(50, 700);
				content.showText(text);
				content.endText();
			}
			var out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	/** One page whose content is 400 MB of spaces, in a few hundred kB. */
	private static byte[] bomb() throws IOException {
		var packed = new ByteArrayOutputStream();
		try (var deflater = new DeflaterOutputStream(packed)) {
			for (int i = 0; i < 400; i++) {
				deflater.write(" ".repeat(1_000_000).getBytes(UTF_8));
			}
		}
		var out = new ByteArrayOutputStream();
		out.write(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
				+ "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n").getBytes(UTF_8));
		out.write(packed.toByteArray());
		out.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(UTF_8));
		return out.toByteArray();
	}
}

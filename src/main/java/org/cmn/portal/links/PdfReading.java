package org.cmn.portal.links;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A program of its own: takes a PDF, gives its title on the first line and then the words of its first pages. Started by {@link PdfText}. */
final class PdfReading {

	private static final int PAGES = 100;
	private static final int LONGEST = 200_000;

	private PdfReading() {
	}

	public static void main(String[] arguments) throws IOException {
		try (var document = Loader.loadPDF(System.in.readAllBytes()); var out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
			var title = document.getDocumentInformation().getTitle();
			var text = new StringBuilder();
			var stripper = new PDFTextStripper();
			for (int page = 1; page <= Math.min(PAGES, document.getNumberOfPages()) && text.length() < LONGEST; page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				text.append(stripper.getText(document));
			}
			text.setLength(Math.min(LONGEST, text.length()));
			out.print((title == null ? "" : title.replaceAll("\\s+", " ").strip()) + "\n" + text);
		}
	}
}

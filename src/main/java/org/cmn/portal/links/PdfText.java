package org.cmn.portal.links;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cmn.portal.platform.background.Aside;
import org.cmn.portal.platform.refusal.Checks;

/** The words of a PDF, found by {@link PdfReading} in a process of its own. One at a time. */
class PdfText {

	private static final Aside PROGRAM = new Aside(PdfReading.class, "192m", Duration.ofSeconds(20), PDDocument.class, RandomAccessRead.class, TrueTypeFont.class, LogFactory.class);

	private final Semaphore one = new Semaphore(1);

	/** Empty when it cannot be read, or not within bounds. */
	PageText read(byte[] pdf) {
		one.acquireUninterruptibly();
		try {
			// Four bytes a character at the most.
			var text = new String(PROGRAM.run(pdf, PageText.LONGEST * 4), StandardCharsets.UTF_8);
			int end = text.indexOf('\n');
			return end < 0 ? PageText.NONE : PageText.plain(Checks.plain(text.substring(0, end)), Checks.plain(text.substring(end + 1)).strip());
		} catch (IOException e) {
			return PageText.NONE;
		} finally {
			one.release();
		}
	}
}

package org.cmn.portal.messaging.files;

import java.io.IOException;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Looks into a PDF: every object of it for what does something by itself or carries other files, and then its words. Only in
 * {@link Inspection}'s own process: what unfolds without end ends with that.
 */
final class PdfInspection {

	private static final int PAGES = 200;
	private static final int DEEPEST = 60;
	private static final Set<String> DOES = Set.of("JavaScript", "Launch", "ImportData", "Rendition", "RichMediaExecute", "GoToE");
	private static final Set<String> SCRIPTS = Set.of("JS", "JavaScript", "XFA");
	private static final Set<String> CARRIES = Set.of("EmbeddedFile", "EmbeddedFiles", "EF");
	private static final Set<String> CARRIERS = Set.of("FileAttachment", "RichMedia", "3D", "Movie", "Sound", "Screen");

	private PdfInspection() {
	}

	/** Its words go to the passages. @return whether a page has no words but pictures, or no page has words: a scan. @throws NotTaken */
	static boolean inspect(byte[] bytes, Passages passages) {
		try (var document = Loader.loadPDF(bytes)) {
			var objects = document.getDocument();
			for (var key : objects.getXrefTable().keySet()) {
				check(objects.getObjectFromPool(key).getObject(), 0);
			}
			check(objects.getTrailer(), 0);
			about(document, passages);
			return pages(document, passages);
		} catch (InvalidPasswordException e) {
			throw new NotTaken(FileReason.FILE_ENCRYPTED);
		} catch (IOException | RuntimeException e) {
			throw e instanceof NotTaken known ? known : new NotTaken(FileReason.FILE_NOT_READABLE);
		}
	}

	/** What stands in an object itself; others it names have a turn of their own. */
	private static void check(COSBase object, int depth) {
		if (depth > DEEPEST) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
		if (object instanceof COSDictionary dictionary) {
			var does = dictionary.getNameAsString(COSName.S);
			var subtype = dictionary.getNameAsString(COSName.SUBTYPE);
			for (var entry : dictionary.entrySet()) {
				var name = entry.getKey().getName();
				if (SCRIPTS.contains(name) || does != null && DOES.contains(does)) {
					throw new NotTaken(FileReason.FILE_HAS_SCRIPT);
				}
				if (CARRIES.contains(name) || "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE)) || subtype != null && CARRIERS.contains(subtype)) {
					throw new NotTaken(FileReason.FILE_HAS_FILES);
				}
				check(entry.getValue(), depth + 1);
			}
		} else if (object instanceof COSArray array) {
			for (var one : array) {
				check(one, depth + 1);
			}
		}
	}

	private static void about(PDDocument document, Passages passages) {
		var said = document.getDocumentInformation();
		passages.add(0, String.join("\n", said(said.getTitle()), said(said.getSubject()), said(said.getKeywords())));
	}

	private static boolean pages(PDDocument document, Passages passages) throws IOException {
		var stripper = new PDFTextStripper();
		var isAnyRead = false;
		var isAnyPicture = false;
		for (int page = 1; page <= Math.min(PAGES, document.getNumberOfPages()) && !passages.isFull(); page++) {
			stripper.setStartPage(page);
			stripper.setEndPage(page);
			var text = new StringBuilder(stripper.getText(document));
			// What somebody noted on a scan does not make it readable.
			var isRead = !text.toString().isBlank();
			isAnyRead |= isRead;
			isAnyPicture |= !isRead && hasPictures(document.getPage(page - 1));
			for (var note : document.getPage(page - 1).getAnnotations()) {
				text.append('\n').append(said(note.getContents())).append('\n').append(said(note.getCOSObject().getString(COSName.V)));
			}
			passages.add(page, text);
		}
		return isAnyPicture || !isAnyRead;
	}

	/** Pictures, or what may hold them. */
	private static boolean hasPictures(PDPage page) {
		var resources = page.getResources();
		return resources != null && resources.getXObjectNames().iterator().hasNext();
	}

	private static String said(String text) {
		return text == null ? "" : text;
	}
}

package org.cmn.portal.messaging.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.cmn.portal.testkit.InServer;

/** Files made by hand, good ones and bad ones. */
@InServer
public final class Samples {

	static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
	/** What a camera writes into a picture, so that it can be looked for. */
	public static final String CAMERA = "Canary camera 53.5461N 113.4938W";

	private Samples() {
	}

	/** Something that is done to a PDF before it is written. */
	public interface Twist {
		void on(PDDocument document) throws IOException;
	}

	/** A page for each text. */
	public static byte[] pdf(String... pages) {
		return pdf(document -> { }, pages);
	}

	/** Pages of words, and behind them one that is a picture. */
	public static byte[] scan(String... pages) {
		return pdf(document -> {
			var page = new PDPage(PDRectangle.LETTER);
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				content.drawImage(PDImageXObject.createFromByteArray(document, picture("png", 60, 80), "scan"), 0, 0, 600, 800);
			}
		}, pages);
	}

	public static byte[] pdf(Twist twist, String... pages) {
		try (var document = new PDDocument()) {
			for (var text : pages) {
				var page = new PDPage(PDRectangle.LETTER);
				document.addPage(page);
				try (var content = new PDPageContentStream(document, page)) {
					content.beginText();
					content.setFont(new PDType1Font(FontName.HELVETICA), 12);
					content.newLineAtOffset(60, 700);
					content.showText(text);
					content.endText();
				}
			}
			twist.on(document);
			var bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	public static byte[] docx(String text) {
		return zip(word(text));
	}

	/** The parts of a small Word document. */
	static Map<String, byte[]> word(String text) {
		var parts = new LinkedHashMap<String, byte[]>();
		parts.put("[Content_Types].xml", utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "\"/></Types>"));
		parts.put("word/document.xml", utf8("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>"));
		return parts;
	}

	static Map<String, byte[]> parts(Map<String, byte[]> some, String name, String content) {
		var parts = new LinkedHashMap<>(some);
		parts.put(name, utf8(content));
		return parts;
	}

	static byte[] zip(Map<String, byte[]> parts) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return bytes.toByteArray();
	}

	/** Red in its upper left corner, blue elsewhere. */
	static BufferedImage drawn(int width, int height) {
		var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		var graphics = image.createGraphics();
		graphics.setColor(Color.BLUE);
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, width / 2, height / 2);
		graphics.dispose();
		return image;
	}

	static byte[] picture(String format, int width, int height) {
		try {
			var bytes = new ByteArrayOutputStream();
			ImageIO.write(drawn(width, height), format, bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** As a camera makes one: where and by what it was taken in EXIF, XMP, IPTC and a comment, and how the camera was held. */
	public static byte[] photograph(int orientation) {
		var plain = picture("jpeg", 64, 32);
		var bytes = new ByteArrayOutputStream();
		bytes.write(plain, 0, 2);
		segment(bytes, 0xE1, "Exif\0\0", exif(orientation));
		segment(bytes, 0xE1, "http://ns.adobe.com/xap/1.0/\0", utf8("<x:xmpmeta>" + CAMERA + "</x:xmpmeta>"));
		segment(bytes, 0xED, "Photoshop 3.0\0", utf8(CAMERA));
		segment(bytes, 0xFE, "", utf8(CAMERA));
		bytes.write(plain, 2, plain.length - 2);
		bytes.writeBytes(utf8(CAMERA));
		return bytes.toByteArray();
	}

	/** The same in the chunks of a PNG. */
	static byte[] screenshot() {
		var plain = picture("png", 40, 20);
		var bytes = new ByteArrayOutputStream();
		bytes.write(plain, 0, 33);
		chunk(bytes, "tEXt", utf8("Comment\0" + CAMERA));
		chunk(bytes, "eXIf", exif(1));
		bytes.write(plain, 33, plain.length - 33);
		return bytes.toByteArray();
	}

	/** Two pictures that change, with a comment and what a program wrote. */
	static byte[] gif() {
		var bytes = new ByteArrayOutputStream();
		bytes.writeBytes(utf8("GIF89a"));
		bytes.writeBytes(new byte[] {2, 0, 2, 0, (byte) 0x80, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
		bytes.writeBytes(new byte[] {0x21, (byte) 0xFF, 11});
		bytes.writeBytes(utf8("NETSCAPE2.0"));
		bytes.writeBytes(new byte[] {3, 1, 0, 0, 0});
		bytes.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) CAMERA.length()});
		bytes.writeBytes(utf8(CAMERA));
		bytes.write(0);
		bytes.writeBytes(new byte[] {0x21, (byte) 0xFF, 11});
		bytes.writeBytes(utf8("XMP DataXMP"));
		bytes.write(CAMERA.length());
		bytes.writeBytes(utf8(CAMERA));
		bytes.write(0);
		for (int i = 0; i < 2; i++) {
			bytes.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 0, 10, 0, 0, 0});
			bytes.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, (byte) 0x84, 0x51, 0});
		}
		bytes.write(0x3B);
		bytes.writeBytes(utf8(CAMERA));
		return bytes.toByteArray();
	}

	/** A PNG that says it is so large, and has next to nothing. */
	static byte[] bomb(int width, int height) {
		var bytes = new ByteArrayOutputStream();
		bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
		chunk(bytes, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array());
		chunk(bytes, "IDAT", new byte[10]);
		chunk(bytes, "IEND", new byte[0]);
		return bytes.toByteArray();
	}

	private static byte[] exif(int orientation) {
		var words = utf8(CAMERA + "\0");
		var tiff = ByteBuffer.allocate(38 + words.length);
		tiff.put(utf8("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
		tiff.putShort((short) 0x010F).putShort((short) 2).putInt(words.length).putInt(38);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		return tiff.putInt(0).put(words).array();
	}

	private static void segment(ByteArrayOutputStream to, int marker, String head, byte[] content) {
		int length = 2 + head.length() + content.length;
		to.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
		to.writeBytes(utf8(head));
		to.writeBytes(content);
	}

	private static void chunk(ByteArrayOutputStream to, String type, byte[] content) {
		var crc = new CRC32();
		crc.update(utf8(type));
		crc.update(content);
		to.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
		to.writeBytes(utf8(type));
		to.writeBytes(content);
		to.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}

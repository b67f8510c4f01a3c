package org.cmn.portal.messaging.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew, turned as its camera said: what it says of where, when and by what it was taken, and whatever else is
 * packed into it, is not drawn. Its size is read before it is unpacked; a large one becomes smaller.
 */
final class PictureInspection {

	/** More than this is no photograph but a trap. */
	private static final long MOST_PIXELS = 120_000_000;
	/** Of what is kept: three bytes each, and twice while it is turned. */
	private static final long MOST_KEPT = 25_000_000;
	private static final int MOST_ON_A_SIDE = 60_000;
	private static final float QUALITY = 0.88f;

	private PictureInspection() {
	}

	/** @return the same picture and nothing else. @throws NotTaken */
	static byte[] inspect(FileType type, byte[] bytes) {
		try {
			ImageIO.setUseCache(false);
			var orientation = type == FileType.JPEG ? Orientation.ofJpeg(bytes) : Orientation.ofPng(bytes);
			var read = read(type, bytes);
			return write(type, turned(read, orientation));
		} catch (IOException | RuntimeException e) {
			throw e instanceof NotTaken known ? known : new NotTaken(FileReason.FILE_NOT_READABLE);
		}
	}

	private static BufferedImage read(FileType type, byte[] bytes) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
		try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			reader.setInput(in, true, true);
			long width = reader.getWidth(0);
			long height = reader.getHeight(0);
			if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_ON_A_SIDE) {
				throw new NotTaken(FileReason.FILE_NOT_READABLE);
			}
			int step = 1;
			while (width * height / ((long) step * step) > MOST_KEPT) {
				step++;
			}
			var how = reader.getDefaultReadParam();
			how.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, how);
		} finally {
			reader.dispose();
		}
	}

	/** Always drawn, so that colours become those that every screen shows. */
	private static BufferedImage turned(BufferedImage read, int orientation) {
		int width = read.getWidth();
		int height = read.getHeight();
		var turned = orientation > 4;
		var clear = read.getColorModel().hasAlpha();
		var drawn = new BufferedImage(turned ? height : width, turned ? width : height, clear ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
		var graphics = drawn.createGraphics();
		graphics.drawImage(read, how(orientation, width, height), null);
		graphics.dispose();
		return drawn;
	}

	/** The eight ways in which a camera can be held, by their numbers in EXIF. */
	private static AffineTransform how(int orientation, double width, double height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

	private static byte[] write(FileType type, BufferedImage image) throws IOException {
		var bytes = new ByteArrayOutputStream();
		var writer = ImageIO.getImageWritersByFormatName(type.name()).next();
		try (var out = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(out);
			var how = writer.getDefaultWriteParam();
			if (type == FileType.JPEG) {
				how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				how.setCompressionQuality(QUALITY);
			}
			writer.write(null, new IIOImage(image, null, null), how);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}
}

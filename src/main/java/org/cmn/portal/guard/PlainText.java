package org.cmn.portal.guard;

import java.text.Normalizer;
import java.util.Map;

/**
 * A text as the rules read it: no accents, one kind of dash, digit, quote and space, however it was typed; and for each of
 * its letters where it came from. The same is done by {@code read} in guard.js.
 */
final class PlainText {

	private static final Map<Integer, String> SPECIAL = Map.ofEntries(Map.entry(0x153, "oe"), Map.entry(0x152, "OE"), Map.entry(0xe6, "ae"), Map.entry(0xc6, "AE"),
			Map.entry(0x17f, "s"), Map.entry(0xba, "\u00b0"), Map.entry(0xf8, "o"), Map.entry(0xd8, "O"), Map.entry(0x142, "l"), Map.entry(0x141, "L"), Map.entry(0x2116, "no"));

	private final StringBuilder out;
	private final int[] from;
	private final int[] to;
	private int lines;

	private PlainText(int length) {
		// A letter of Korean comes apart into three.
		out = new StringBuilder(length);
		from = new int[length * 4 + 4];
		to = new int[length * 4 + 4];
	}

	static PlainText of(String original) {
		var plain = new PlainText(original.length());
		for (int at = 0, end; at < original.length(); at = end) {
			var one = original.codePointAt(at);
			end = at + Character.charCount(one);
			plain.add(one, at, end);
		}
		return plain;
	}

	String text() {
		return out.toString();
	}

	/** Where the letter at this place began in the original. */
	int from(int at) {
		return from[at];
	}

	/** Where the letter before this place ended in the original, its accents included. */
	int to(int behind) {
		return to[behind - 1];
	}

	private void add(int one, int at, int end) {
		if (isDropped(one)) {
			if (!out.isEmpty()) {
				to[out.length() - 1] = end;
			}
			return;
		}
		letters(one).codePoints().forEach(letter -> put(letter, at, end));
	}

	/** Blanks in a row are one; with an empty line among them they are a wall that nothing reaches over. */
	private void put(int letter, int at, int end) {
		var isBlank = isBlank(letter);
		var isNext = isBlank && !out.isEmpty() && isBlank(out.charAt(out.length() - 1));
		lines = isBlank ? lines + (letter == '\n' ? 1 : 0) : 0;
		if (isNext) {
			out.setCharAt(out.length() - 1, lines > 1 ? '\n' : ' ');
		} else {
			from[out.length()] = at;
			to[out.length()] = end;
			out.append(isBlank ? ' ' : letter > 0xffff ? '~' : (char) letter);
		}
	}

	private static boolean isBlank(int letter) {
		return letter == ' ' || letter == '\n';
	}

	private static boolean isDropped(int one) {
		return one == 0xad || one >= 0x200b && one <= 0x200f || one == 0x2060 || one == 0xfeff || Character.getType(one) == Character.NON_SPACING_MARK;
	}

	private static String letters(int one) {
		if (one == '\n') {
			return "\n";
		}
		var type = Character.getType(one);
		if (type == Character.SPACE_SEPARATOR || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || "\t\r\u000b\f\u0085".indexOf(one) >= 0) {
			return " ";
		}
		if (type == Character.DASH_PUNCTUATION || "\u2212\u2043\u02d7".indexOf(one) >= 0) {
			return "-";
		}
		if ("\u2018\u2019\u02bc\u2032\u00b4`".indexOf(one) >= 0) {
			return "'";
		}
		if ("\u201c\u201d\u00ab\u00bb\u2033".indexOf(one) >= 0) {
			return "\"";
		}
		if (one > 127 && type == Character.DECIMAL_DIGIT_NUMBER) {
			return String.valueOf(Character.digit(one, 10));
		}
		if (one >= 0xff01 && one <= 0xff5e) {
			return Character.toString(one - 0xfee0);
		}
		return one < 128 ? Character.toString(one) : SPECIAL.getOrDefault(one, withoutMarks(one));
	}

	private static String withoutMarks(int one) {
		var apart = Normalizer.normalize(Character.toString(one), Normalizer.Form.NFD);
		return apart.codePoints().filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}

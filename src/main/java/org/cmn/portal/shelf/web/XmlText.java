package org.cmn.portal.shelf.web;

/** Text as XML 1.0 allows it. What it forbids (most control characters, halves of pairs) cannot even be escaped, and is left out. */
final class XmlText {

	private XmlText() {
	}

	static String of(String text) {
		return text.codePoints().allMatch(XmlText::isAllowed) ? text
				: text.codePoints().filter(XmlText::isAllowed).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	private static boolean isAllowed(int c) {
		return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
	}
}

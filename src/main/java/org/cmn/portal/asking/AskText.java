package org.cmn.portal.asking;

import java.util.Locale;
import java.util.StringJoiner;

import org.cmn.portal.platform.faces.Texts;

/**
 * What a question says as a message: its words, then what is known around it, a line each, in the language of the one who
 * asks. So it is kept, told and read like every other message, and no second place holds a word of it.
 */
final class AskText {

	private AskText() {
	}

	static String of(AskInput.Checked asked, Locale language) {
		var texts = Texts.in(language);
		var lines = new StringJoiner("\n");
		lines.add(asked.question()).add("");
		if (asked.ageBand() != null) {
			lines.add(texts.get("asking.text.age", texts.of(asked.ageBand())));
		}
		if (asked.setting() != null) {
			lines.add(texts.get("asking.text.setting", texts.of(asked.setting())));
		}
		if (asked.tried() != null) {
			lines.add(texts.get("asking.text.tried", asked.tried()));
		}
		lines.add(texts.get("asking.text.soon", texts.of(asked.howSoon())));
		lines.add(texts.get("asking.text.educational"));
		return lines.toString();
	}
}

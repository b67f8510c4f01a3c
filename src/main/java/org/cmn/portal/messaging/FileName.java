package org.cmn.portal.messaging;

import java.util.List;

import org.cmn.portal.messaging.files.FileReason;
import org.cmn.portal.messaging.files.FileType;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/** What a file is called when it is kept and given out: a name alone, that ends as its content says. */
final class FileName {

	private static final int LONGEST = 120;

	private FileName() {
	}

	/**
	 * @param given with or without a path; null for none
	 * @throws Refused at {@code name} file-name-differs when it ends as something else; too-long
	 */
	static String of(String given, FileType type) {
		var last = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		var plain = Checks.plain(last).replaceAll("[\\n\\t:*?\"<>|]", " ").replaceAll("^[.\\s]+|[.\\s]+$", "");
		var ending = "." + type.endings().getFirst();
		var name = plain.isEmpty() ? "file" + ending : FileType.ending(plain).isEmpty() ? plain + ending : plain;
		if (!type.fits(name)) {
			throw Refused.fields(List.of(new FieldRefusal("name", FileReason.FILE_NAME_DIFFERS, "." + FileType.ending(name), ending)));
		}
		var checks = new Checks();
		checks.required("name", name, LONGEST);
		checks.done();
		return name;
	}
}

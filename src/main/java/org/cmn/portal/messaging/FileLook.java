package org.cmn.portal.messaging;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.files.FileReason;
import org.cmn.portal.messaging.files.Inspected;
import org.cmn.portal.messaging.files.Inspector;
import org.cmn.portal.platform.refusal.Refused;

/** Looks into a file that somebody brings: what it is, what it may be called, and what in it could lead to a patient. */
@ApplicationScoped
class FileLook {

	private static final int MEGABYTE = 1024 * 1024;

	@Inject
	private Inspector inspector;

	@Inject
	private Gate guard;

	/** What may be kept. */
	record Seen(String name, Inspected file, List<FileFinding> found) {

		/** Without what is private. */
		@Override
		public String toString() {
			return "(a private file)";
		}
	}

	/**
	 * @param most in bytes, of what is brought and of what is kept
	 * @throws Refused with a {@link FileReason}
	 */
	Seen at(Actor actor, String name, byte[] bytes, int most) {
		requireFit(bytes, most);
		var file = inspector.inspect(bytes);
		var called = FileName.of(name, file.type());
		requireFit(file.bytes(), most);
		return new Seen(called, file, findings(actor, called, file));
	}

	/** Only whether it passes. @throws Refused as {@link #at} does */
	void again(byte[] bytes) {
		inspector.inspect(bytes);
	}

	private List<FileFinding> findings(Actor actor, String name, Inspected file) {
		var all = new ArrayList<FileFinding>();
		// As people read it: what stands between words in a name is a blank to them.
		guard.look(actor, name.replaceAll("[_.+]+", " ")).forEach(found -> all.add(new FileFinding(found.kind(), FileFinding.IN_NAME, 1)));
		file.passages().forEach(passage -> guard.look(actor, passage.text()).forEach(found -> all.add(new FileFinding(found.kind(), passage.page(), 1))));
		return FileFinding.counted(all);
	}

	private static void requireFit(byte[] bytes, int most) {
		if (bytes.length > most) {
			throw new Refused(FileReason.ATTACHMENT_TOO_LARGE, most / MEGABYTE);
		}
	}
}

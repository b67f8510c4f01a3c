package org.cmn.portal.messaging;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import org.cmn.portal.messaging.files.FileType;
import org.cmn.portal.platform.faces.Texts;

/** Files in words, in the reader's language. */
@ApplicationScoped
class FileWords {

	private static final double KILOBYTE = 1024;
	private static final double MEGABYTE = KILOBYTE * 1024;

	/** @param own whether the reader brought it and has not sent it: only they are told what was found, and that something could not be read */
	FileView view(MessageFileStore.Line line, FileHead head, boolean own, List<FileFinding> found, Locale locale) {
		return new FileView(line.id(), head.name(), head.type().mediaType(), head.size(), described(head, locale), line.state().name().toLowerCase(Locale.ROOT),
				found.stream().map(one -> found(one, locale)).toList(), own && head.unread() ? hint(head, locale) : null);
	}

	private static String hint(FileHead head, Locale locale) {
		return Texts.in(locale).get(head.type() == FileType.PDF ? "messaging.file.unreadPages" : "messaging.file.unreadPicture");
	}

	/** What it is and how large. */
	String described(FileHead head, Locale locale) {
		var texts = Texts.in(locale);
		var large = head.size() >= MEGABYTE;
		var size = large ? Math.round(head.size() / MEGABYTE * 10) / 10d : Math.ceil(head.size() / KILOBYTE);
		return texts.get(large ? "messaging.file.megabytes" : "messaging.file.kilobytes", texts.of(head.type()), size);
	}

	private static FileView.Clue found(FileFinding one, Locale locale) {
		var texts = Texts.in(locale);
		var why = texts.of(one.kind());
		return switch (one.page()) {
			case FileFinding.IN_NAME -> new FileView.Clue(one.kind().name(), "name", 0, one.count(), texts.get("messaging.file.inName", why));
			case FileFinding.IN_TEXT -> new FileView.Clue(one.kind().name(), "text", 0, one.count(), texts.get("messaging.file.inText", why, one.count()));
			default -> new FileView.Clue(one.kind().name(), "page", one.page(), one.count(), texts.get("messaging.file.onPage", why, one.count(), one.page()));
		};
	}
}

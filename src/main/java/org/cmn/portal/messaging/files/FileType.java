package org.cmn.portal.messaging.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that members can send each other, by what they contain. */
public enum FileType {
	PDF("application/pdf", "pdf"),
	JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
	PNG("image/png", "png"),
	GIF("image/gif", "gif"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
	ODT("application/vnd.oasis.opendocument.text", "odt"),
	ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
	ODP("application/vnd.oasis.opendocument.presentation", "odp");

	private final String mediaType;
	private final List<String> endings;

	FileType(String mediaType, String... endings) {
		this.mediaType = mediaType;
		this.endings = List.of(endings);
	}

	public String mediaType() {
		return mediaType;
	}

	/** The usual one comes first. */
	public List<String> endings() {
		return endings;
	}

	/** Whether a name ends as one of this kind should. */
	public boolean fits(String name) {
		return endings.contains(ending(name));
	}

	static Optional<FileType> ofMediaType(String mediaType) {
		return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
	}

	/** What stands after the last dot, in small letters; empty where there is none. */
	public static String ending(String name) {
		int dot = name.lastIndexOf('.');
		return dot < 1 || dot == name.length() - 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}
}

package org.cmn.portal.messaging.web;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.MessageFiles;
import org.cmn.portal.messaging.files.FileType;
import org.cmn.portal.platform.settings.Settings;

/** What the page says of the files that may be sent. */
@Named
@ApplicationScoped
public class Files {

	private static final long MEGABYTE = 1024L * 1024;

	@Inject
	private Settings settings;

	@Inject
	private CurrentActor current;

	@Inject
	private MessageFiles files;

	/** For the browser's own choice of files: a wish, which a browser may set aside. */
	public String getAccept() {
		return Arrays.stream(FileType.values()).flatMap(type -> Stream.concat(Stream.of(type.mediaType()), type.endings().stream().map(ending -> "." + ending))).collect(Collectors.joining(","));
	}

	/** Whether the reader brought some that are in no message: the page shows them. */
	public boolean loose(UUID conversation) {
		return files.anyLoose(current.get(), conversation);
	}

	/** In which form a copy of a conversation has all of it. */
	public String copy(UUID conversation) {
		return files.any(current.get(), conversation) ? "zip" : "html";
	}

	/** The most that one may have. */
	public long getMegabytes() {
		return settings.largestUpload() / MEGABYTE;
	}
}

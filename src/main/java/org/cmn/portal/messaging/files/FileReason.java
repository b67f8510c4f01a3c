package org.cmn.portal.messaging.files;

import org.cmn.portal.platform.refusal.Reason;

/** Why a file is not taken, or not given out. */
public enum FileReason implements Reason {
	FILE_IS_EMPTY(Kind.INVALID),
	/** Argument: the limit, in megabytes. */
	ATTACHMENT_TOO_LARGE(Kind.TOO_LARGE),
	/** Its content is none of {@link FileType}. */
	FILE_TYPE_NOT_TAKEN(Kind.INVALID),
	/** Arguments: the ending of its name, and that of what it is. */
	FILE_NAME_DIFFERS(Kind.INVALID),
	FILE_HAS_MACROS(Kind.INVALID),
	/** A PDF that does something by itself: JavaScript, another program, a form that runs. */
	FILE_HAS_SCRIPT(Kind.INVALID),
	/** Other files within it that cannot be looked into. */
	FILE_HAS_FILES(Kind.INVALID),
	/** It would fetch something from elsewhere when it is opened. */
	FILE_REACHES_OUT(Kind.INVALID),
	/** The virus scanner knows it. */
	FILE_INFECTED(Kind.INVALID),
	FILE_ENCRYPTED(Kind.INVALID),
	/** Broken, or made so that looking into it takes too much. */
	FILE_NOT_READABLE(Kind.INVALID),
	/** Argument: how many may wait to be sent. */
	TOO_MANY_FILES(Kind.CONFLICT),
	/** A file of a message is gone, sent already, somebody else's, or waits for a reason. */
	FILE_NOT_READY(Kind.INVALID),
	/** Something in it could lead to a patient. Argument: what and where, in words. */
	FILE_NEEDS_REASON(Kind.INVALID),
	/** It no longer passes the checks, which have become stricter. */
	FILE_WITHHELD(Kind.CONFLICT);

	private final Kind kind;

	FileReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}

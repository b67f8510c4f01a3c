package org.cmn.portal.library;

import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** Somebody else saved a newer version while this one was being written: both texts, for the curator to choose from. */
public final class ChangedMeanwhile extends Refused {

	private static final long serialVersionUID = 1L;

	private final transient ResourceCard current;
	private final transient ResourceContent yours;

	ChangedMeanwhile(ResourceCard current, ResourceContent yours) {
		super(CommonReason.CHANGED_MEANWHILE);
		this.current = current;
		this.yours = yours;
	}

	/** What is saved now, with the version to save over. */
	public ResourceCard current() {
		return current;
	}

	/** What was refused. */
	public ResourceContent yours() {
		return yours;
	}
}

package org.cmn.portal.messaging;

/** How a report was closed. Only its reporter can withdraw it; the others are for coordinators. */
public enum ReportOutcome {
	NOTHING_TO_DO, SPOKEN_WITH, PASSED_ON, WITHDRAWN
}

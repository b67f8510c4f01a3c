package org.cmn.portal.messaging;

/** Why a message was reported. */
public enum ReportReason {
	PATIENT_INFORMATION, HARASSMENT, UNSAFE_ADVICE, OTHER
}

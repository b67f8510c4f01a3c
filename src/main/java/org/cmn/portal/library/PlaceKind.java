package org.cmn.portal.library;

/** What sort of place: Alberta's health zones ended when its health corridors began, and neither has the other's borders. */
public enum PlaceKind {
	COUNTRY, PROVINCE, ZONE, CORRIDOR, COMMUNITY
}

package org.cmn.portal.library;

import java.util.List;

/**
 * What only some words have; the rest is null or empty.
 *
 * @param parent       of topics and places: the code of the wider one
 * @param placeKind    of places: the name of a {@link PlaceKind}
 * @param validFrom    of places: the first day, {@code 2024-09-01}
 * @param validTo      of places: the last day
 * @param reviewMonths of kinds: how long a review is good for, 1 to 120
 * @param formerNames  of organisations
 * @param predecessors of organisations
 */
public record WordDetails(String parent, String placeKind, String validFrom, String validTo, String reviewMonths, List<FormerName> formerNames, List<Predecessor> predecessors) {

	public static final WordDetails NONE = new WordDetails(null, null, null, null, null, List.of(), List.of());
}

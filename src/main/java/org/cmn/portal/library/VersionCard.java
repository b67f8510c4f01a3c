package org.cmn.portal.library;

import java.time.Instant;
import java.util.List;

/**
 * A line of a resource's history.
 *
 * @param by      null for the portal itself
 * @param changes the fields that differ from the version before
 */
public record VersionCard(long number, Instant at, String by, Deed deed, ResourceStatus status, ResourceContent content, List<ResourceField> changes) {
}

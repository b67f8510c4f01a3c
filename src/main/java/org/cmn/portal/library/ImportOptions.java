package org.cmn.portal.library;

/**
 * How a file is taken in.
 *
 * @param dryRun   only say what would happen
 * @param onlyGood take the good lines although others are refused
 * @param status   what new resources become, unless the file says it itself
 */
public record ImportOptions(boolean dryRun, boolean onlyGood, ResourceStatus status) {
}

package org.cmn.portal.library;

import java.io.Serializable;

/**
 * What a change of many did to one: enough to take it back.
 *
 * @param before the version that was
 * @param after  the version that it made
 */
public record BulkStep(String id, long before, long after) implements Serializable {
}

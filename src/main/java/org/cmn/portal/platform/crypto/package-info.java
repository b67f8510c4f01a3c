/**
 * Encryption at rest: AES-256-GCM with a data key for each owner (a conversation), wrapped by the master key. What is
 * sealed is bound to its place, so that a row moved elsewhere does not open. Owns the table {@code master_key}.
 */
package org.cmn.portal.platform.crypto;

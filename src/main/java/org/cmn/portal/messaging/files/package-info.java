/**
 * What the content of a file says it is, and what must not be in one that members send each other. Knows bytes alone: no
 * database, no people. What is hostile is taken apart by {@link org.cmn.portal.messaging.files.Inspection}, a program of its own.
 */
package org.cmn.portal.messaging.files;

/**
 * What every room stands on: settings, refusals, time, audit, background work, sign-on, encryption, the plumbing of
 * Faces and REST. Owns the tables {@code audit_entry} and Flyway's own. Tells no facts. Calls no room.
 */
package org.cmn.portal.platform;

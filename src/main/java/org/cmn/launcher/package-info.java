/**
 * Starts the portal and what it stands on. Not a room and not in the war: a small program of its own that runs a real
 * PostgreSQL, a real Keycloak and Payara Micro as child processes ({@code run}), or Payara Micro alone against services
 * that somebody else runs ({@code serve}, the container image). {@code src/docs/operate.md} lists its settings.
 */
package org.cmn.launcher;

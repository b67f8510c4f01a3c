/**
 * What all REST resources share: the application under {@code /api}, problem details (RFC 9457) for whatever goes
 * wrong, limits on bodies, the API's description. Owns no table, tells no facts, calls no room.
 */
package org.cmn.portal.platform.rest;

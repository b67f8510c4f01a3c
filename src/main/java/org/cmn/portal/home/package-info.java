/**
 * The first page of each role and the frame around every page. Web only: owns no table, tells no facts; may read every
 * room, and nobody reads it.
 */
package org.cmn.portal.home;

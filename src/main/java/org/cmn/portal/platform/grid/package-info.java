/**
 * Several portals on one database: what one stores, the others hear of, by the server's own data grid. It carries words
 * that say where to look, never what is there, and whatever it loses a query finds. Owns no table.
 */
package org.cmn.portal.platform.grid;

/**
 * Finding things: the only place that knows Lucene. Other rooms hand in documents ({@code SearchSource}) and get back
 * ids, scores, marked words and counts ({@code Search}). Everything here is derived and disposable: deleted, it is made
 * again from the rooms' tables. Owns no tables, tells no facts. Calls platform.
 */
package org.cmn.portal.search;

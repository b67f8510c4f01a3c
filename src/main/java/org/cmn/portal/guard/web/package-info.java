/** What pages with a guarded text say. */
package org.cmn.portal.guard.web;

/** Notices over REST. */
package org.cmn.portal.notices.api;

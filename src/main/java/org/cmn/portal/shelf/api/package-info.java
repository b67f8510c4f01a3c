/** The shelf over REST. */
package org.cmn.portal.shelf.api;

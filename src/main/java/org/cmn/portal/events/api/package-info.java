/** The events room over REST. */
package org.cmn.portal.events.api;

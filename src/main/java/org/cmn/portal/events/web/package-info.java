/** The pages of the events room. */
package org.cmn.portal.events.web;

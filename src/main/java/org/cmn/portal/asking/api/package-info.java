/** The asking room over REST. */
package org.cmn.portal.asking.api;

/** The guard over REST. */
package org.cmn.portal.guard.api;

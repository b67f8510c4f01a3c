/** The messaging room over REST. */
package org.cmn.portal.messaging.api;

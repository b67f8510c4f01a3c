/** The messaging room over the socket and on its page. */
package org.cmn.portal.messaging.web;

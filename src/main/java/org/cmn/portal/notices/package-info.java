/**
 * Tells members that something is there for them, in the page and by mail: that it is there, never what it says. Owns the tables {@code notice},
 * {@code mail} and {@code notice_choice}; of messages the marks of their conversation tell. Tells {@link org.cmn.portal.notices.NoticeGiven}. Calls
 * messaging, asking and events for what is new, member for whom to tell, and live. The only room that sends mail.
 */
package org.cmn.portal.notices;

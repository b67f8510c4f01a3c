/**
 * Private messages between the two of a pair. Owns the tables {@code conversation}, {@code participant},
 * {@code message}, {@code message_hidden} and {@code message_draft}. Tells {@link org.cmn.portal.messaging.MessageSent}, {@link org.cmn.portal.messaging.MessageChanged},
 * {@link org.cmn.portal.messaging.MessageHidden}, {@link org.cmn.portal.messaging.OwnViewChanged}, {@link org.cmn.portal.messaging.SeenChoiceChanged}, {@link org.cmn.portal.messaging.DraftKept},
 * {@link org.cmn.portal.messaging.MarkMoved} and
 * {@link org.cmn.portal.messaging.ConversationChanged}. Calls mentoring, member, live, and library and events for what the cards of messages show. Nobody but the participants
 * reads a word: not by a page, the API, the index, a log or a mail.
 */
package org.cmn.portal.messaging;

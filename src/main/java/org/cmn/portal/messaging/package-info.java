/**
 * Private messages between the two of a pair, or among those of a group. Owns the tables {@code conversation}, {@code participant},
 * {@code message}, {@code message_gap}, {@code message_hidden}, {@code message_draft}, {@code message_file}, {@code message_file_part}, {@code message_report}, {@code retention_rule} and {@code legal_hold}. Tells
 * {@link org.cmn.portal.messaging.MessageSent}, {@link org.cmn.portal.messaging.MessageChanged}, {@link org.cmn.portal.messaging.MessageHidden},
 * {@link org.cmn.portal.messaging.OwnViewChanged}, {@link org.cmn.portal.messaging.SeenChoiceChanged}, {@link org.cmn.portal.messaging.DraftKept},
 * {@link org.cmn.portal.messaging.MarkMoved}, {@link org.cmn.portal.messaging.ConversationChanged} and
 * {@link org.cmn.portal.messaging.ConversationErased}. Calls mentoring, member, live, and library and events for what the cards of messages show. Nobody but the participants
 * reads a word, but for five messages at most that one of them reported: not by a page, the API, the index, a log or a mail.
 */
package org.cmn.portal.messaging;

package org.cmn.portal.notices;

import java.time.Instant;

/**
 * A mail as an administrator sees it. Outside a sample without its words, which hold the address that stops such mails.
 *
 * @param fault what happened at the last try; null for nothing
 * @param html  as the mail has it, to be shown as text
 */
public record MailCard(String receiver, Instant madeAt, MailState state, MailFault fault, int tries, String subject, String text, String html) {
}

package org.cmn.portal.messaging;

/**
 * Which messages of a conversation are whose to read, said once for all queries. In a pair all of them are for both. In a group
 * not what was written before somebody came, nor while they were not in it: the others wrote that to fewer people.
 */
final class Gaps {

	private Gaps() {
	}

	/** Whether the message {@code m} is somebody's to read. @param who a parameter or column with their member id; who has no gap there reads all */
	static String readableBy(String who) {
		return "not exists (select 1 from message_gap g where g.conversation_id = m.conversation_id and g.member_id = " + who + " and m.seq > g.after_seq and m.seq <= coalesce(g.up_to, m.seq))";
	}

	/** Whether a participant is in the conversation now: writes there, hears of what comes. @param alias of a row of {@code participant} */
	static String present(String alias) {
		return "not exists (select 1 from message_gap g where " + of(alias) + " and g.up_to is null)";
	}

	/** The number after which a participant's marks count; 0 for whoever was there from the beginning. */
	static String since(String alias) {
		return "coalesce((select max(g.up_to) from message_gap g where " + of(alias) + "), 0)";
	}

	/** Up to where a participant who is not in it any more can read; null for the others. */
	static String until(String alias) {
		return "(select g.after_seq from message_gap g where " + of(alias) + " and g.up_to is null)";
	}

	private static String of(String alias) {
		return "g.conversation_id = " + alias + ".conversation_id and g.member_id = " + alias + ".member_id";
	}
}

package org.cmn.portal.member;

/** Where mail to a member goes. For the room that sends it: no page and no client is told. */
public record Mailbox(Actor member, String address) {

	/** Without the address: what is printed ends in logs. */
	@Override
	public String toString() {
		return "Mailbox of " + member.memberId();
	}
}

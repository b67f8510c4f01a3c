package org.cmn.portal.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** That a participant thinks something of a message. As private as words are: sealed for the same place, in a text of one length. */
public record Reacted(UUID member, Reaction reaction) {

	/** Two people with all five take 490. */
	private static final int LENGTH = 512;

	/** @return null for none */
	static String written(List<Reacted> all) {
		if (all.isEmpty()) {
			return null;
		}
		var text = all.stream().map(one -> one.member + ":" + one.reaction.code()).collect(Collectors.joining(" "));
		return text + " ".repeat(Math.floorMod(-text.length(), LENGTH));
	}

	/** The reverse of {@link #written}. What this version does not know is left out. */
	static List<Reacted> read(String written) {
		return Arrays.stream(written.strip().split(" ")).map(one -> one.split(":", 2))
				.flatMap(one -> Reaction.of(one[1]).map(reaction -> new Reacted(UUID.fromString(one[0]), reaction)).stream()).toList();
	}

	/** Without what is private. */
	@Override
	public String toString() {
		return "(a private reaction)";
	}
}

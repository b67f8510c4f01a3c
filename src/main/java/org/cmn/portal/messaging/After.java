package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What became of a message, as one reader sees it.
 *
 * @param changed   the conversation's number of its latest change; 0 while it is as it was sent
 * @param edition   how often its words were replaced
 * @param editedAt  absent unless they were
 * @param edited    that time, in words
 * @param recalled  whether its sender withdrew it
 * @param hidden    whether the reader put it away
 * @param reactions who thinks what of it
 */
public record After(long changed, int edition, Instant editedAt, String edited, boolean recalled, boolean hidden, List<Said> reactions) {

	/** @param reaction its code, e.g. {@code will-answer}. @param by member ids, who said so first before the others */
	public record Said(String reaction, List<UUID> by) {

		/** What it is called. */
		public Reaction kind() {
			return Reaction.of(reaction).orElseThrow();
		}
	}

	/** Whether nothing of what it says is to be seen. */
	public boolean gone() {
		return recalled || hidden;
	}

	static After of(Afterwards after, String edited) {
		return new After(after.changed(), after.edition(), after.editedAt(), edited, after.recalled(), after.hidden(), said(after.reactions()));
	}

	/** In the order of the list of reactions. */
	private static List<Said> said(List<Reacted> all) {
		Map<Reaction, List<UUID>> by = all.stream().sorted(Comparator.comparing(Reacted::reaction))
				.collect(Collectors.groupingBy(Reacted::reaction, LinkedHashMap::new, Collectors.mapping(Reacted::member, Collectors.toList())));
		return by.entrySet().stream().map(entry -> new Said(entry.getKey().code(), entry.getValue())).toList();
	}
}

package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Members;

/** Puts the list of a member's conversations together: three queries, however many conversations there are. */
@ApplicationScoped
class ConversationList {

	@Inject
	private MessagingStore store;

	@Inject
	private Members members;

	List<ConversationCard> of(UUID member) {
		var people = people(member);
		return store.conversationsOf(member).stream().map(row -> new ConversationCard((UUID) row[0],
				people.getOrDefault(row[0], List.of()), ((Number) row[1]).longValue(), ((Number) row[6]).longValue(), ((Number) row[2]).longValue(),
				((Number) row[5]).longValue(), ((Timestamp) row[3]).toInstant(), row[4] == null,
				new OwnView((Boolean) row[7], (Boolean) row[8], row[9] == null ? null : ((Number) row[9]).longValue(), (Boolean) row[10], (Boolean) row[11]), (Boolean) row[12])).toList();
	}

	private Map<UUID, List<ConversationCard.Correspondent>> people(UUID member) {
		var others = store.peopleWith(member).stream().filter(row -> !member.equals(row[1])).toList();
		var names = members.names(others.stream().map(row -> (UUID) row[1]).collect(Collectors.toSet()));
		var people = new HashMap<UUID, List<ConversationCard.Correspondent>>();
		for (var row : others) {
			people.computeIfAbsent((UUID) row[0], conversation -> new ArrayList<>()).add(new ConversationCard.Correspondent(
					(UUID) row[1], names.get(row[1]), ((Number) row[2]).longValue(), ((Number) row[3]).longValue()));
		}
		return people;
	}
}

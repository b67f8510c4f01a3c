package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Members;
import org.cmn.portal.mentoring.GroupCard;
import org.cmn.portal.mentoring.Groups;

/** Puts the list of a member's conversations together: three queries, however many conversations there are, and those of their groups. */
@ApplicationScoped
class ConversationList {

	private MessagingStore store;
	private Members members;
	private Groups groups;

	protected ConversationList() {
	}

	@Inject
	ConversationList(MessagingStore store, Members members, Groups groups) {
		this.store = store;
		this.members = members;
		this.groups = groups;
	}

	List<ConversationCard> of(UUID member) {
		var people = people(member);
		var rows = store.conversationsOf(member);
		var known = groups.cards(rows.stream().map(row -> (UUID) row[13]).filter(Objects::nonNull).collect(Collectors.toSet()));
		return rows.stream().map(row -> new ConversationCard((UUID) row[0],
				people.getOrDefault(row[0], List.of()), ((Number) row[1]).longValue(), ((Number) row[6]).longValue(), ((Number) row[2]).longValue(),
				((Number) row[5]).longValue(), ((Timestamp) row[3]).toInstant(), row[4] == null && (Boolean) row[14],
				new OwnView((Boolean) row[7], (Boolean) row[8], row[9] == null ? null : ((Number) row[9]).longValue(), (Boolean) row[10], (Boolean) row[11]), (Boolean) row[12], row[13] == null ? null : group(known.get(row[13]), (Boolean) row[14]))).toList();
	}

	private static ConversationCard.InGroup group(GroupCard card, boolean present) {
		return new ConversationCard.InGroup(card.id(), card.name(), card.mentor().id(), present);
	}

	private Map<UUID, List<ConversationCard.Correspondent>> people(UUID member) {
		var others = store.peopleWith(member).stream().filter(row -> !member.equals(row[1])).toList();
		var names = members.names(others.stream().map(row -> (UUID) row[1]).collect(Collectors.toSet()));
		var people = new HashMap<UUID, List<ConversationCard.Correspondent>>();
		for (var row : others) {
			people.computeIfAbsent((UUID) row[0], conversation -> new ArrayList<>()).add(new ConversationCard.Correspondent(
					(UUID) row[1], names.get(row[1]), ((Number) row[2]).longValue(), ((Number) row[3]).longValue(), (Boolean) row[4], ((Number) row[5]).longValue()));
		}
		return people;
	}
}

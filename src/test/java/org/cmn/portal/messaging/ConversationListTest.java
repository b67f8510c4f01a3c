package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cmn.portal.member.Members;
import org.cmn.portal.mentoring.GroupCard;
import org.cmn.portal.mentoring.Groups;
import org.cmn.portal.mentoring.Pair;
import org.junit.jupiter.api.Test;

class ConversationListTest {

	private final UUID ben = UUID.randomUUID();
	private final UUID amina = UUID.randomUUID();
	private final UUID group = UUID.randomUUID();

	@Test
	void who_is_in_no_group_has_their_pairs() {
		var cards = list(row(null, true)).of(ben);

		assertThat(cards).extracting(ConversationCard::title).containsExactly("Amina");
		assertThat(cards.getFirst().group()).isNull();
		assertThat(cards.getFirst().open()).isTrue();
	}

	@Test
	void a_group_stands_under_its_name_beside_the_pairs() {
		var cards = list(row(null, true), row(group, true), row(group, false)).of(ben);

		assertThat(cards).extracting(ConversationCard::title).containsExactly("Amina", "Thursday circle", "Thursday circle");
		assertThat(cards).extracting(ConversationCard::open).containsExactly(true, true, false);
		assertThat(cards.get(1).group()).isEqualTo(new ConversationCard.InGroup(group, "Thursday circle", amina, true));
	}

	private ConversationList list(Object[]... rows) {
		return new ConversationList(new MessagingStore() {
			@Override
			List<Object[]> conversationsOf(UUID member) {
				return List.of(rows);
			}

			@Override
			List<Object[]> peopleWith(UUID member) {
				return List.of(rows).stream().<Object[]>map(row -> new Object[] {row[0], amina, 0L, 0L, true, 0L}).toList();
			}
		}, new Members() {
			@Override
			public Map<UUID, String> names(Collection<UUID> ids) {
				return Map.of(amina, "Amina");
			}
		}, new Groups() {
			@Override
			public Map<UUID, GroupCard> cards(Set<UUID> groups) {
				return groups.stream().collect(Collectors.toUnmodifiableMap(id -> id, id -> new GroupCard(id, "Thursday circle", new Pair.Person(amina, "Amina"), List.of(), Instant.EPOCH, null)));
			}
		});
	}

	/** As {@link MessagingStore#conversationsOf} has them. */
	private static Object[] row(UUID group, boolean present) {
		return new Object[] {UUID.randomUUID(), 3L, 3L, Timestamp.from(Instant.EPOCH), null, 0L, 0L, false, false, null, true, true, true, group, present};
	}
}

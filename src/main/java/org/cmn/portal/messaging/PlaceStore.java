package org.cmn.portal.messaging;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.crypto.WrappedKey;
import org.cmn.portal.platform.persistence.NativeSql;

/**
 * Places in many conversations at once. By JDBC in the same transaction: one array for each column carries all rows in one statement,
 * which a query of the entity manager cannot.
 */
@ApplicationScoped
class PlaceStore {

	/** What tells a message from all others before it has a number. */
	record Name(UUID conversation, UUID sender, String clientId) {

		static Name of(Letter letter) {
			return new Name(letter.conversation(), letter.sender(), letter.draft().clientId());
		}
	}

	/** A letter in its place. */
	record Added(Place place, Letter letter, byte[] sealed) {
	}

	@PersistenceContext
	private EntityManager entityManager;

	/**
	 * Locks those of pairs that are open, that nobody blocks, and that nobody else holds: never waits, so it waits in no circle.
	 * Those of groups go alone, as who is in a group is asked once more under the lock.
	 *
	 * @return each with its newest message as the place
	 */
	Map<UUID, Place> hold(List<UUID> conversations) {
		return NativeSql.jdbc(entityManager, """
				select c.id, c.last_seq, c.last_at, c.master_key_id, c.wrapped_key,
				  (select string_agg(cast(p.member_id as text), ',') from participant p where p.conversation_id = c.id)
				from conversation c where c.id = any (?) and c.ended_at is null and c.group_id is null
				  and not exists (select 1 from participant b where b.conversation_id = c.id and b.blocked_at is not null)
				for update of c skip locked""", statement -> {
			statement.setArray(1, array(statement, "uuid", conversations, id -> id));
			var held = new HashMap<UUID, Place>();
			try (var rows = statement.executeQuery()) {
				while (rows.next()) {
					held.put(rows.getObject(1, UUID.class), place(rows));
				}
			}
			return held;
		});
	}

	/** Which of them are stored already. Under the locks of {@link #hold} it stays so. */
	Set<Name> sentBefore(List<Letter> letters) {
		return NativeSql.jdbc(entityManager, """
				select m.conversation_id, m.sender_id, m.client_id from unnest(?, ?, ?) as asked (conversation_id, sender_id, client_id)
				join message m using (conversation_id, sender_id, client_id)""", statement -> {
			statement.setArray(1, array(statement, "uuid", letters, Letter::conversation));
			statement.setArray(2, array(statement, "uuid", letters, Letter::sender));
			statement.setArray(3, array(statement, "varchar", letters, letter -> letter.draft().clientId()));
			var known = new HashSet<Name>();
			try (var rows = statement.executeQuery()) {
				while (rows.next()) {
					known.add(new Name(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getString(3)));
				}
			}
			return known;
		});
	}

	void add(List<Added> all) {
		NativeSql.jdbc(entityManager, """
				insert into message (conversation_id, seq, sender_id, client_id, sealed, sent_at)
				select conversation_id, seq, sender_id, client_id, sealed, cast(sent_at as timestamptz)
				from unnest(?, ?, ?, ?, ?, ?) as added (conversation_id, seq, sender_id, client_id, sealed, sent_at)""", statement -> {
			statement.setArray(1, array(statement, "uuid", all, one -> one.place().conversation()));
			statement.setArray(2, array(statement, "bigint", all, one -> one.place().seq()));
			statement.setArray(3, array(statement, "uuid", all, one -> one.letter().sender()));
			statement.setArray(4, array(statement, "varchar", all, one -> one.letter().draft().clientId()));
			statement.setArray(5, statement.getConnection().createArrayOf("bytea", all.stream().map(Added::sealed).toArray(byte[][]::new)));
			statement.setArray(6, array(statement, "varchar", all, one -> one.place().at().toString()));
			return statement.executeUpdate();
		});
	}

	/** Says which the newest message is now. */
	void move(Collection<Place> newest) {
		NativeSql.jdbc(entityManager, """
				update conversation c set last_seq = moved.seq, last_at = cast(moved.at as timestamptz)
				from unnest(?, ?, ?) as moved (id, seq, at) where c.id = moved.id""", statement -> {
			statement.setArray(1, array(statement, "uuid", newest, Place::conversation));
			statement.setArray(2, array(statement, "bigint", newest, Place::seq));
			statement.setArray(3, array(statement, "varchar", newest, place -> place.at().toString()));
			return statement.executeUpdate();
		});
	}

	private static Place place(ResultSet row) throws SQLException {
		return new Place(row.getObject(1, UUID.class), row.getLong(2), NativeSql.instant(row.getTimestamp(3)),
				new WrappedKey(row.getString(4), row.getBytes(5)), MessagingStore.ids(row.getString(6)));
	}

	private static <T> Array array(PreparedStatement statement, String type, Collection<T> all, Function<T, Object> value) throws SQLException {
		return statement.getConnection().createArrayOf(type, all.stream().map(value).toArray());
	}
}

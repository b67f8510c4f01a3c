package org.cmn.portal.platform.crypto;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.audit.Who;
import org.cmn.portal.platform.persistence.NativeSql;

/** The steps of a change of the master key, each a transaction of its own. Nothing that was sealed is opened or written. */
@ApplicationScoped
@Transactional
class Rewrapping {

	/** So few that nobody who writes in one of them waits long. */
	private static final int AT_ONCE = 100;

	@PersistenceContext
	EntityManager entityManager;

	@Inject
	Keys keys;

	@Inject
	@Any
	Instance<KeyHolder> holders;

	@Inject
	Audit audit;

	@Inject
	Clock clock;

	/** Whether the key in use is the one that was taken last: a portal with the former settings does not change anything back. */
	boolean isNewest() {
		return NativeSql.query(entityManager, "select id from master_key order by taken_at desc limit 1").getSingleResult().equals(keys.masterKeyId());
	}

	/** @return how many rows changed their wrapping: none when there are no more that the other key opens */
	int some() {
		return holders.stream().mapToInt(this::some).sum();
	}

	/** How many rows another key than the one in use has wrapped. */
	long left() {
		return holders.stream().mapToLong(holder -> ((Number) NativeSql.query(entityManager, "select count(*) from " + holder.table() + " where master_key_id <> ?1", keys.masterKeyId()).getSingleResult()).longValue()).sum();
	}

	/** No row needs the other keys any more: a start without them is right from now on. */
	void retireOthers() {
		int retired = NativeSql.query(entityManager, "update master_key set retired_at = cast(?2 as timestamptz) where id <> ?1 and retired_at is null", keys.masterKeyId(), clock.instant().toString()).executeUpdate();
		if (retired > 0) {
			audit.record(Who.PORTAL, "master-key.changed", "master-key:" + keys.masterKeyId());
		}
	}

	private int some(KeyHolder holder) {
		var other = keys.otherMasterKeyId().orElseThrow();
		List<Object[]> rows = NativeSql.rows(entityManager, "select %1$s, wrapped_key from %2$s where master_key_id = ?1 order by %1$s limit ?2 for update".formatted(holder.id(), holder.table()), other, AT_ONCE);
		for (var row : rows) {
			var id = (UUID) row[0];
			var wrapped = keys.rewrap(new WrappedKey(other, (byte[]) row[1]), holder.owner(id));
			NativeSql.query(entityManager, "update %2$s set wrapped_key = ?2, master_key_id = ?3 where %1$s = ?1".formatted(holder.id(), holder.table()), id, wrapped.bytes(), wrapped.masterKeyId()).executeUpdate();
		}
		return rows.size();
	}
}

package org.cmn.portal.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.shelf.FeedKeys;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new master key over a real database, in a transaction that is taken back at the end: others go on with the former one. */
@ArquillianTest
class KeyChangeIT {

	private static final String NEXT = Base64.getEncoder().encodeToString("the-next-key-the-next-key-the-ne".getBytes(StandardCharsets.UTF_8));

	@Inject
	private Settings settings;

	@Inject
	private Keys inUse;

	@Inject
	private FeedKeys feeds;

	@Inject
	@Any
	private Instance<KeyHolder> holders;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	@Inject
	private UserTransaction transaction;

	@PersistenceContext
	private EntityManager entityManager;

	private Keys next;
	private Rewrapping rewrapping;
	private Actor ben;
	private String address;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@BeforeEach
	void begin() throws Exception {
		transaction.begin();
		var id = UUID.randomUUID();
		entityManager.createNativeQuery("insert into member (id, subject, name, claims_at, created_at) values (?1, cast(?1 as text), 'Ben', now(), now())").setParameter(1, id).executeUpdate();
		ben = new Actor(id, "Ben", Set.of(Role.MENTEE), Locale.ENGLISH, ZoneId.of("UTC"));
		address = feeds.make(ben).secret();
		entityManager.flush();
		next = new Keys(MasterKey.of(NEXT, "cmn.master-key"), MasterKey.of(settings.masterKey(), "cmn.master-key"));
		entityManager.createNativeQuery("insert into master_key (id, taken_at) values (?1, now() + interval '1 hour')").setParameter(1, next.masterKeyId()).executeUpdate();
		rewrapping = rewrapping(next);
	}

	@AfterEach
	void takeBack() throws Exception {
		transaction.rollback();
	}

	@Test
	void everything_comes_under_the_new_key_and_what_was_sealed_stays_as_it_is() {
		var before = row();
		assertThat(rewrapping.left()).isEqualTo(rows("feed_key") + rows("conversation") + rows("stop_key"));

		while (rewrapping.some() > 0) {
			assertThat(rewrapping.isNewest()).isTrue();
		}

		var after = row();
		assertThat(rewrapping.left()).isZero();
		assertThat((byte[]) after[0]).as("the sealed words").isEqualTo((byte[]) before[0]);
		assertThat(opened(new Keys(MasterKey.of(NEXT, "cmn.master-key")), after)).isEqualTo(address);
		assertThatExceptionOfType(NotOpened.class).as("control: the former key").isThrownBy(() -> opened(inUse, after));
		assertThatExceptionOfType(NotOpened.class).as("control: another member's").isThrownBy(() -> next.unwrap(wrapped(after), "feed:" + UUID.randomUUID()));
	}

	@Test
	void the_former_key_is_needed_until_nothing_is_left_and_then_no_more() {
		while (rewrapping.some() > 0) {
			assertThat(retired(inUse)).isFalse();
		}
		rewrapping.retireOthers();
		rewrapping.retireOthers();
		assertThat(retired(inUse)).isTrue();
		assertThat(retired(next)).isFalse();
		assertThat(entityManager.createNativeQuery("select count(*) from audit_entry where action = 'master-key.changed' and subject = ?1").setParameter(1, "master-key:" + next.masterKeyId()).getSingleResult())
				.as("told once").isEqualTo(1L);
	}

	@Test
	void a_portal_that_still_has_the_former_key_changes_nothing_back() {
		var late = rewrapping(new Keys(MasterKey.of(settings.masterKey(), "cmn.master-key"), MasterKey.of(NEXT, "cmn.master-key")));
		assertThat(late.isNewest()).isFalse();
		assertThat(rewrapping.isNewest()).as("control").isTrue();
		assertThat(rewrapping.some()).isPositive();
		assertThat(opened(new Keys(MasterKey.of(settings.masterKey(), "cmn.master-key"), MasterKey.of(NEXT, "cmn.master-key")), row())).as("but it opens what the other one has wrapped").isEqualTo(address);
	}

	private Rewrapping rewrapping(Keys keys) {
		var made = new Rewrapping();
		made.entityManager = entityManager;
		made.keys = keys;
		made.holders = holders;
		made.audit = audit;
		made.clock = clock;
		return made;
	}

	private Object[] row() {
		return (Object[]) entityManager.createNativeQuery("select sealed_key, wrapped_key, master_key_id from feed_key where member_id = ?1").setParameter(1, ben.memberId()).getSingleResult();
	}

	private static WrappedKey wrapped(Object[] row) {
		return new WrappedKey((String) row[2], (byte[]) row[1]);
	}

	private String opened(Keys keys, Object[] row) {
		var owner = "feed:" + ben.memberId();
		return keys.unwrap(wrapped(row), owner).open((byte[]) row[0], owner);
	}

	private boolean retired(Keys keys) {
		return (boolean) entityManager.createNativeQuery("select retired_at is not null from master_key where id = ?1").setParameter(1, keys.masterKeyId()).getSingleResult();
	}

	private long rows(String table) {
		return (long) entityManager.createNativeQuery("select count(*) from " + table).getSingleResult();
	}
}

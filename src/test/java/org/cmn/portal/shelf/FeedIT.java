package org.cmn.portal.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.LibraryQuery;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.library.SearchAddress;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a feed key, and what it opens: on a real PostgreSQL. */
@ArquillianTest
class FeedIT {

	@Inject
	private FeedKeys keys;

	@Inject
	private Feeds feeds;

	@Inject
	private Members members;

	@Inject
	private Curation curation;

	@Inject
	private Settings settings;

	private Actor dana;
	private Actor ben;
	private Actor chidi;
	private final String word = "f" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "feed";

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@BeforeEach
	void begin() throws SQLException {
		dana = member(Role.CURATOR);
		ben = member(Role.MENTEE);
		chidi = member(Role.MENTEE);
	}

	@Test
	void a_key_opens_its_feed_until_a_new_one_takes_its_place() {
		assertThat(keys.find(ben)).isEmpty();
		var first = keys.make(ben);
		assertThat(first.secret()).hasSize(43);
		assertThat(keys.find(ben)).as("its member sees it again").hasValueSatisfying(card -> assertThat(card.secret()).isEqualTo(first.secret()));
		assertThat(read(first.secret()).updated()).as("of nothing").isEqualTo(keys.find(ben).orElseThrow().madeAt());

		var second = keys.make(ben);
		assertThat(second.secret()).isNotEqualTo(first.secret());
		assertNotFound(first.secret());
		assertThat(read(second.secret()).entries()).as("control: the new one opens").isEmpty();
		assertThat(keys.find(ben).orElseThrow().secret()).isEqualTo(second.secret());

		keys.end(ben);
		assertNotFound(second.secret());
		assertThat(keys.find(ben)).isEmpty();
		assertThatThrownBy(() -> keys.end(ben)).isInstanceOf(Refused.class);
	}

	@Test
	void one_members_key_is_not_anothers_and_its_end_is_its_own() {
		var bens = keys.make(ben);
		var chidis = keys.make(chidi);

		assertThat(keys.find(ben).orElseThrow().secret()).isEqualTo(bens.secret()).isNotEqualTo(chidis.secret());
		keys.end(ben);
		assertNotFound(bens.secret());
		assertThat(read(chidis.secret()).entries()).as("control").isEmpty();
	}

	@Test
	void who_is_deactivated_or_has_no_role_reads_nothing() throws SQLException {
		var secret = keys.make(ben).secret();
		var coordinator = member(Role.COORDINATOR);

		members.deactivate(coordinator, ben.memberId());
		assertNotFound(secret);
		members.reactivate(coordinator, ben.memberId());
		assertThat(read(secret).entries()).as("control: the same key of an active member").isEmpty();
		sql("delete from member_role where member_id = '" + ben.memberId() + "'");
		assertNotFound(secret);
	}

	@Test
	void neither_the_table_nor_the_trail_holds_the_key() throws SQLException {
		var secret = keys.make(ben).secret();
		keys.make(ben);
		keys.end(ben);
		keys.make(ben);

		assertThat(text("select string_agg(action, ',' order by id) from audit_entry where member_id = '" + ben.memberId() + "'"))
				.isEqualTo("feed.address-made,feed.address-renewed,feed.address-ended,feed.address-made");
		assertThat(text("select string_agg(cast(a as text), '') from audit_entry a")).contains(ben.memberId().toString()).doesNotContain(secret);
		var now = keys.find(ben).orElseThrow().secret();
		assertThat(text("select string_agg(cast(k as text) || encode(k.sealed_key, 'escape'), '') from feed_key k")).contains(FeedKey.hash(now)).doesNotContain(now);
	}

	@Test
	void a_feed_holds_what_is_published_newest_first_in_the_members_language() throws SQLException {
		sql("update member set locale = 'fr-CA' where id = '" + ben.memberId() + "'");
		var bens = keys.make(ben).secret();
		var danas = keys.make(dana).secret();
		publish(word + "one", ResourceStatus.PUBLISHED);
		publish(word + "two", ResourceStatus.PUBLISHED);
		publish(word + "draft", ResourceStatus.DRAFT);

		var feed = await(bens, 2);
		assertThat(feed.entries()).extracting(Feed.Entry::resource).containsExactly(word + "two", word + "one");
		assertThat(feed.entries().get(0).title()).isEqualTo("Titre " + word);
		assertThat(feed.updated()).isEqualTo(feed.entries().get(0).updated());
		assertThat(feed.about()).containsExactly(word);
		assertThat(feed.search()).isEqualTo("/library?q=" + word);
		assertThat(read(danas).entries()).as("no drafts, for curators neither").hasSize(2);
		assertThat(read(danas).entries().get(0).title()).as("control: in her language").isEqualTo("Title " + word);
		assertThat(feeds.read(bens, SearchAddress.read("q=" + word + "&sort=title")).entries()).as("whatever the order of the page").isEqualTo(feed.entries());
		assertThat(feeds.read(bens, LibraryQuery.of(word + " zuvuqik yolimuq wabonux")).entries()).as("what merely comes closest is no news").isEmpty();

		curation.become(dana, word + "two", ResourceStatus.RETIRED);
		assertThat(read(bens).entries()).extracting(Feed.Entry::resource).containsExactly(word + "one");
	}

	private Feed read(String secret) {
		return feeds.read(secret, LibraryQuery.of(word));
	}

	/** The index follows within a second. */
	private Feed await(String secret, int expected) {
		var until = System.nanoTime() + 5_000_000_000L;
		var feed = feeds.read(secret, LibraryQuery.of(word));
		while (feed.entries().size() != expected && System.nanoTime() < until) {
			java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
			feed = feeds.read(secret, LibraryQuery.of(word));
		}
		return feed;
	}

	private void assertNotFound(String secret) {
		assertThatThrownBy(() -> read(secret)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.NOT_FOUND));
	}

	private void publish(String id, ResourceStatus status) {
		curation.add(dana, id, ResourceContent.EMPTY.with(ResourceField.TITLE, "Title " + word).with(ResourceField.TITLE_FR, "Titre " + word)
				.with(ResourceField.URL, "https://example.org/" + id), status);
	}

	private Actor member(Role role) throws SQLException {
		var id = UUID.randomUUID();
		sql("insert into member (id, subject, name, claims_at, created_at) values ('" + id + "', '" + id + "', 'Member " + id + "', now(), now())");
		sql("insert into member_role (member_id, role) values ('" + id + "', '" + role.code() + "')");
		return new Actor(id, "Member " + id, Set.of(role), Locale.ENGLISH, ZoneId.of("America/Edmonton"));
	}

	private void sql(String sql) throws SQLException {
		try (var connection = DriverManager.getConnection(settings.databaseUrl(), settings.databaseOwner(), settings.databaseOwnerPassword()); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private String text(String sql) throws SQLException {
		try (var connection = DriverManager.getConnection(settings.databaseUrl(), settings.databaseOwner(), settings.databaseOwnerPassword()); var rows = connection.createStatement().executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}
}

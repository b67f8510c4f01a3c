package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cmn.portal.events.EventInput;
import org.cmn.portal.events.Scheduling;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.platform.crypto.NotOpened;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.security.Identity;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards of messages on a real PostgreSQL: what a reader sees, what is counted, and what the database does not tell. */
@ArquillianTest
class CardIT {

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Messaging messaging;

	@Inject
	private Shapes shapes;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@Inject
	private Curation curation;

	@Inject
	private Scheduling scheduling;

	@Inject
	private Library library;

	@Inject
	private Settings settings;

	@Inject
	private UserTransaction transaction;

	private Actor dana;
	private Actor ben;
	private Actor amina;
	private UUID conversation;
	private UUID second;
	private String one;
	private String other;

	@BeforeEach
	void pairTwoAndPublishTwo() {
		System.setProperty("cmn.live.burst", "100000");
		dana = person("Dana", Role.CURATOR);
		ben = person("Ben", Role.MENTEE);
		amina = person("Amina", Role.MENTOR);
		conversation = pair(amina);
		second = pair(person("Etienne", Role.MENTOR));
		one = publish("card-" + UUID.randomUUID(), null);
		other = publish("card-" + UUID.randomUUID(), null);
	}

	@Test
	void the_other_one_sees_the_card_with_the_words_or_without() {
		send("words", "c1", one, other);
		send("", "c2", one);

		var seen = shapes.views(messaging.messages(amina, conversation, 0, 10), amina);
		assertThat(seen.get(0).cards()).extracting(CardView::id).containsExactly(one, other);
		assertThat(seen.get(1).text()).isEmpty();
		var card = seen.get(1).cards().get(0);
		assertThat(card.gone()).isFalse();
		assertThat(card.title()).isEqualTo("Title of " + one);
		assertThat(card.organisation()).isEqualTo("Alberta Health Services");
		assertThat(card.page()).isEqualTo("/library/resource?id=" + one);
	}

	@Test
	void what_has_left_the_library_and_what_the_reader_may_not_see_says_only_that() {
		send("words", "c1", one, other);
		curation.become(dana, one, ResourceStatus.RETIRED);

		assertThat(cards(amina)).extracting(CardView::gone).containsExactly(true, false);
		assertThat(cards(amina).get(0).title()).isNull();
		var withoutRole = new Actor(amina.memberId(), "Amina", Set.of(), Locale.ENGLISH, amina.zone());
		assertThat(cards(withoutRole)).extracting(CardView::gone).containsExactly(true, true);
		curation.become(dana, one, ResourceStatus.PUBLISHED);
		assertThat(cards(amina)).as("control: it comes back with the resource").extracting(CardView::gone).containsExactly(false, false);
	}

	@Test
	void a_card_says_what_replaces_it_and_that_its_link_does_not_open() throws Exception {
		send("words", "c1", one, other);
		assertThat(cards(amina)).as("control").noneMatch(card -> card.unreachable() || card.supersededBy() != null);
		var newer = publish("card-" + UUID.randomUUID(), other);
		try (var owner = owner(); var statement = owner.createStatement()) {
			statement.execute("insert into link (url, host, titles, in_use, state, finding, checked_at, next_check, failures, counted_at) values ('https://example.org/" + one
					+ "', 'example.org', '', true, 'GONE', 'GONE', now(), now() + interval '1 day', 3, now()) on conflict (url) do update set state = 'GONE'");
		}

		assertThat(cards(amina)).extracting(CardView::unreachable).containsExactly(true, false);
		assertThat(cards(amina).get(1).supersededBy().id()).isEqualTo(newer);
	}

	@Test
	void an_event_says_when_it_begins_where_the_reader_is_and_that_it_is_cancelled_and_is_not_counted() throws Exception {
		var eva = person("Eva", Role.COORDINATOR);
		var event = scheduling.schedule(eva, new EventInput("Starting buprenorphine", "Amorcer la buprénorphine", "What to do first.", null, "America/Edmonton", "2099-12-01T19:00", "2099-12-01T20:00",
				null, null, "Hinton", null, "5"));
		var before = useRows();
		messaging.send(ben, conversation, "", List.of(new CardReference(CardReference.EVENT, event.id().toString())), "c1");

		var inFrench = new Actor(amina.memberId(), "Amina", amina.roles(), Locale.CANADA_FRENCH, ZoneId.of("UTC"));
		assertThat(cards(inFrench).get(0).title()).isEqualTo("Amorcer la buprénorphine");
		assertThat(cards(inFrench).get(0).when()).contains("2 décembre");
		assertThat(cards(amina).get(0).when()).contains("7:00");
		assertThat(cards(amina).get(0).page()).isEqualTo("/events/event?id=" + event.id());
		assertThat(cards(amina).get(0).cancelled()).isFalse();
		scheduling.cancelEvent(eva, event.id(), event.version());
		assertThat(cards(amina).get(0).cancelled()).isTrue();
		assertThat(useRows()).isEqualTo(before);
		for (var nothing : List.of(UUID.randomUUID().toString(), event.id().toString().toUpperCase(Locale.ROOT), one)) {
			assertRefused("card-not-found", () -> messaging.send(ben, conversation, "", List.of(new CardReference(CardReference.EVENT, nothing)), "c2"));
		}
	}

	@Test
	void the_same_client_id_is_the_same_message_only_with_the_same_cards() {
		var sent = send("words", "c1", one);

		assertThat(send("words", "c1", one)).isEqualTo(sent);
		assertRefused("client-id-taken", () -> send("words", "c1", other));
		assertRefused("client-id-taken", () -> send("words", "c1", one, other));
		assertRefused("client-id-taken", () -> send("words", "c1"));
		curation.become(dana, one, ResourceStatus.RETIRED);
		assertThat(send("words", "c1", one)).as("what left the library meanwhile does not make another message of it").isEqualTo(sent);
		assertThat(messaging.messages(amina, conversation, 0, 10)).hasSize(1);
	}

	@Test
	void what_is_not_in_the_library_for_everybody_is_no_card_and_leaves_no_gap() {
		curation.become(dana, one, ResourceStatus.DRAFT);
		for (var missing : List.of(one, "no-such-resource", "../x")) {
			assertRefused("card-not-found", () -> send("words", "c1", other, missing));
		}
		assertThat(uses(other)).as("nothing of a refused message is counted").isZero();
		assertThat(send("words", "c1", other).seq()).isEqualTo(1);
	}

	@Test
	void a_conversation_counts_once_however_often_and_another_one_counts_again() throws Exception {
		send("once", "c1", one);
		send("twice", "c2", one);
		messaging.send(amina, conversation, "by the other one", cards(one), "c3");
		assertThat(uses(one)).isEqualTo(1);
		messaging.send(ben, second, "elsewhere", cards(one), "c4");
		assertThat(uses(one)).isEqualTo(2);
		assertThat(uses(other)).isZero();

		transaction.begin();
		send("taken back", "c5", other);
		transaction.rollback();
		assertThat(uses(other)).as("counted with the message, or not at all").isZero();
	}

	@Test
	void control_without_the_unique_key_a_conversation_counts_twice() throws Exception {
		send("once", "c1", one);
		try (var owner = owner(); var statement = owner.createStatement()) {
			statement.execute("alter table resource_use drop constraint resource_use_pkey");
			try {
				send("twice", "c2", one);
				assertThat(uses(one)).isEqualTo(2);
			} finally {
				statement.execute("delete from resource_use where resource_id = '" + one + "'");
				statement.execute("alter table resource_use add primary key (resource_id, mark)");
			}
		}
	}

	@Test
	void no_row_of_the_database_holds_a_resource_beside_those_who_spoke_of_it() throws Exception {
		send("words", "c1", one);
		var who = List.of(conversation.toString(), ben.memberId().toString(), amina.memberId().toString());
		try (var owner = owner(); var statement = owner.createStatement()) {
			assertThat(tables(owner)).contains("message", "resource_use", "audit_entry");
			assertThat(tellTales(owner, who)).isEmpty();

			owner.setAutoCommit(false);
			statement.execute("create table careless (conversation uuid, resource text)");
			statement.execute("insert into careless values ('" + conversation + "', '" + one + "')");
			assertThat(tellTales(owner, who)).as("control: a row that told would be found").containsExactly("careless");
			owner.rollback();
		}
	}

	@Test
	void a_card_moved_to_another_conversation_does_not_open() throws Exception {
		send("words", "c1", one);
		try (var owner = owner(); var statement = owner.createStatement()) {
			statement.execute("insert into message (conversation_id, seq, sender_id, client_id, sealed, sent_at) select '" + second
					+ "', seq, sender_id, client_id, sealed, sent_at from message where conversation_id = '" + conversation + "'");
		}

		assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> messaging.messages(ben, second, 0, 10));
		assertThat(cards(ben)).as("control: where it belongs it opens").extracting(CardView::id).containsExactly(one);
	}

	/** Tables with a row in which the resource stands, in letters or in the hexadecimal digits of bytes, together with somebody. */
	private List<String> tellTales(Connection owner, List<String> who) throws SQLException {
		var resource = "(r::text like '%" + one + "%' or r::text like '%" + HexFormat.of().formatHex(one.getBytes()) + "%')";
		var people = who.stream().map(id -> "r::text like '%" + id + "%'").collect(Collectors.joining(" or "));
		var found = new ArrayList<String>();
		for (var table : tables(owner)) {
			try (var rows = owner.createStatement().executeQuery("select count(*) from \"" + table + "\" r where " + resource + " and (" + people + ")")) {
				rows.next();
				if (rows.getLong(1) > 0) {
					found.add(table);
				}
			}
		}
		return found;
	}

	private static List<String> tables(Connection owner) throws SQLException {
		var tables = new ArrayList<String>();
		try (var rows = owner.createStatement().executeQuery("select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'")) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		return tables;
	}

	private List<CardView> cards(Actor reader) {
		return shapes.views(messaging.messages(reader, conversation, 0, 10), reader).get(0).cards();
	}

	private Message send(String text, String clientId, String... resources) {
		return messaging.send(ben, conversation, text, cards(resources), clientId);
	}

	private static List<CardReference> cards(String... resources) {
		return Arrays.stream(resources).map(id -> new CardReference(CardReference.RESOURCE, id)).toList();
	}

	private long useRows() throws SQLException {
		try (var owner = owner(); var rows = owner.createStatement().executeQuery("select count(*) from resource_use")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private long uses(String resource) {
		return library.view(ben, resource).uses();
	}

	private String publish(String id, String predecessor) {
		return curation.add(dana, id, ResourceContent.EMPTY.with(ResourceField.TITLE, "Title of " + id).with(ResourceField.URL, "https://example.org/" + id)
				.with(ResourceField.ORGANISATION, "AHS").with(ResourceField.SUCCESSOR_OF, predecessor), ResourceStatus.PUBLISHED).id();
	}

	private UUID pair(Actor mentor) {
		var before = messaging.conversations(ben).stream().map(ConversationCard::id).toList();
		mentorships.pair(person("Eva", Role.COORDINATOR), mentor.memberId().toString(), ben.memberId().toString());
		return messaging.conversations(ben).stream().map(ConversationCard::id).filter(id -> !before.contains(id)).findFirst().orElseThrow();
	}

	private Connection owner() throws SQLException {
		return DriverManager.getConnection(settings.databaseUrl(), settings.databaseOwner(), settings.databaseOwnerPassword());
	}

	private Actor person(String name, Role role) {
		var subject = UUID.randomUUID().toString();
		members.admit(new Identity(subject, name, null, Set.of(role.code()), Locale.ENGLISH, null, Instant.now(), null));
		return members.actorOf(subject).orElseThrow();
	}

	private static void assertRefused(String reason, ThrowingCallable deed) {
		assertThatThrownBy(deed).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.fields().isEmpty() ? refused.reason().code() : refused.fields().get(0).reason().code()).isEqualTo(reason));
	}
}

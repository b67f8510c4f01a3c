package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.messaging.files.FileType;
import org.cmn.portal.messaging.files.Inspected;
import org.cmn.portal.messaging.files.Samples;
import org.cmn.portal.platform.crypto.NotOpened;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of messages on a real PostgreSQL: who may bring, send and have them, what the database shows, and when they are gone. */
@ArquillianTest
class FileIT {

	private static final String CANARY = "canaryquokka";

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@Inject
	private Talks talks;

	@Inject
	private MessageFiles files;

	@Inject
	private FileKeeping keeping;

	@Inject
	private FileRounds rounds;

	@Inject
	private Messaging messaging;

	@Inject
	private MessageChanges changes;

	@Inject
	private Shapes shapes;

	@Inject
	private ErasureStore erasure;

	@Inject
	private Blocking blocking;

	@Inject
	private Gate guard;

	@Inject
	private MessageSearch search;

	@Inject
	private Transcripts transcripts;

	@Inject
	private Reporting reporting;

	@Inject
	private Reports reports;

	@Inject
	private Settings settings;

	@Inject
	private jakarta.transaction.UserTransaction transaction;

	private Talks.Talk talk;
	private Actor ben;
	private Actor amina;

	@BeforeEach
	void begin() {
		talk = talks.begin();
		ben = talk.ben();
		amina = talk.amina();
	}

	@Test
	void a_file_is_brought_sent_with_a_message_and_taken_by_the_other_as_it_was() throws IOException {
		var pdf = Samples.pdf("Titration, step by step");
		var brought = bring(ben, "Schritte für Amina.pdf", pdf);
		assertThat(brought.state()).isEqualTo("ready");
		assertThat(brought.type()).isEqualTo("application/pdf");
		assertThat(brought.described()).startsWith("PDF, ").endsWith(" kB");
		assertThat(files.loose(ben, talk.id())).extracting(FileView::id).containsExactly(brought.id());

		send(ben, "c1", brought);
		assertThat(files.loose(ben, talk.id())).isEmpty();
		var card = shapes.views(messaging.messages(amina, talk.id(), 0, 10), amina).getFirst().cards().getFirst();
		assertThat(card.title()).isEqualTo("Schritte für Amina.pdf");
		assertThat(card.page()).isEqualTo("/api/conversations/" + talk.id() + "/files/" + brought.id());
		assertThat(card.file().type()).isEqualTo("application/pdf");
		assertThat(taken(amina, brought)).isEqualTo(pdf);
		assertThat(taken(ben, brought)).isEqualTo(pdf);
	}

	@Test
	void what_could_not_be_read_is_told_to_its_bringer_before_it_is_sent_and_to_nobody_after() throws IOException {
		var scan = bring(ben, "scan.pdf", Samples.scan());
		assertThat(scan.state()).isEqualTo("ready");
		assertThat(scan.hint()).isEqualTo(org.cmn.portal.platform.faces.Texts.in(ben.locale()).get("messaging.file.unreadPages"));
		assertThat(bring(ben, "a.jpg", Samples.photograph(1)).hint()).isEqualTo(org.cmn.portal.platform.faces.Texts.in(ben.locale()).get("messaging.file.unreadPicture"));
		assertThat(bring(ben, "words.pdf", Samples.pdf("words")).hint()).as("control: it has words").isNull();
		assertThat(files.loose(ben, talk.id())).filteredOn(one -> one.hint() != null).hasSize(2);

		send(ben, "c1", scan);
		for (var reader : List.of(ben, amina)) {
			assertThat(shapes.views(messaging.messages(reader, talk.id(), 0, 10), reader).getFirst().cards().getFirst().file().hint()).isNull();
		}
	}

	@Test
	void a_file_of_many_parts_comes_back_whole() throws IOException {
		var large = Samples.pdf(document -> document.getDocumentInformation().setAuthor(new java.util.Random(7).ints(2_000_000, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()), "large");
		var brought = bring(ben, "large.pdf", large);
		assertThat(large.length).isGreaterThan(2 * FileHead.PART);
		assertThat(taken(ben, brought)).isEqualTo(large);
	}

	@Test
	void who_is_not_in_it_finds_no_file_and_what_was_not_sent_is_its_bringers_alone() {
		var brought = bring(ben, "a.pdf", Samples.pdf("words"));
		var stranger = talks.person("Olga", Role.COORDINATOR, Role.ADMIN);
		for (var other : List.of(stranger, amina)) {
			assertRefused("not-found", () -> taken(other, brought));
			assertRefused("not-found", () -> files.remove(other, talk.id(), brought.id()));
			assertRefused("not-found", () -> files.pass(other, talk.id(), brought.id(), "not-a-patient"));
		}
		assertRefused("not-found", () -> files.bring(stranger, talk.id(), "a.pdf", new ByteArrayInputStream(Samples.pdf("words"))));
		send(ben, "c1", brought);
		assertRefused("not-found", () -> taken(stranger, brought));
		assertThat(taken(amina, brought)).as("control").isNotEmpty();
		var elsewhere = talks.begin();
		assertRefused("not-found", () -> files.give(ben, elsewhere.id(), brought.id()));
	}

	@Test
	void only_its_bringer_sends_it_there_and_once() {
		var brought = bring(ben, "a.pdf", Samples.pdf("words"));
		assertRefused("file-not-ready", () -> send(amina, "c1", brought));
		assertRefused("file-not-ready", () -> send(ben, "c1", new FileView(UUID.randomUUID(), "", "", 0, "", "", List.of(), null)));
		var second = talks.person("Etienne", Role.MENTEE);
		talks.pair(talk, second);
		var elsewhere = messaging.conversations(amina).stream().map(ConversationCard::id).filter(id -> !id.equals(talk.id())).findFirst().orElseThrow();
		var aminas = bring(amina, "b.pdf", Samples.pdf("words"));
		assertRefused("file-not-ready", () -> messaging.send(amina, elsewhere, "", List.of(card(aminas)), "c1"));
		var sent = send(ben, "c1", brought);
		assertThat(send(ben, "c1", brought)).as("the same again is the same").isEqualTo(sent);
		assertRefused("file-not-ready", () -> send(ben, "c2", brought));
		assertThat(sent.seq()).as("what was refused left no gap").isEqualTo(1);
	}

	@Test
	void what_members_must_not_send_each_other_leaves_nothing_behind() throws SQLException {
		var before = count("message_file");
		assertRefused("file-type-not-taken", () -> bring(ben, "a.exe", new byte[] {'M', 'Z', 0, 0}));
		assertRefused("file-name-differs", () -> bring(ben, "a.docx", Samples.pdf("words")));
		assertRefused("file-is-empty", () -> bring(ben, "a.pdf", new byte[0]));
		assertRefused("attachment-too-large", () -> bring(ben, "a.pdf", new byte[(int) settings.largestUpload() + 1]));
		assertRefused("file-not-readable", () -> bring(ben, "a.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)));
		talks.end(talk);
		assertRefused("conversation-ended", () -> bring(ben, "a.pdf", Samples.pdf("words")));
		assertThat(count("message_file")).isEqualTo(before);
	}

	@Test
	void nobody_brings_files_where_messages_are_blocked_nor_without_end() {
		for (int i = 0; i < FileKeeping.MOST_LOOSE; i++) {
			keeping.keep(ben, talk.id(), "a" + i + ".pdf", new Inspected(FileType.PDF, new byte[] {1}, List.of(), false), List.of());
		}
		assertRefused("too-many-files", () -> bring(ben, "a.pdf", Samples.pdf("words")));
		files.remove(ben, talk.id(), files.loose(ben, talk.id()).getFirst().id());
		assertThat(bring(ben, "a.pdf", Samples.pdf("words")).state()).isEqualTo("ready");
		var slow = new java.io.InputStream() {
			@Override
			public int read() {
				assertRefused("too-many-requests", () -> bring(ben, "b.pdf", Samples.pdf("words")));
				assertThat(bring(amina, "b.pdf", Samples.pdf("words")).state()).isEqualTo("ready");
				return -1;
			}
		};
		files.remove(ben, talk.id(), files.loose(ben, talk.id()).getFirst().id());
		assertRefused("file-is-empty", () -> files.bring(ben, talk.id(), "a.pdf", slow));
		blocking.block(amina, talk.id());
		assertRefused("cannot-write-now", () -> bring(amina, "a.pdf", Samples.pdf("words")));
	}

	@Test
	void what_could_lead_to_a_patient_waits_for_a_reason_which_is_counted() {
		var held = bring(ben, "Mrs. Tremblay.pdf", Samples.pdf("nothing here", "Her PHN is 12345-6789, call 403-555-0142"));
		assertThat(held.state()).isEqualTo("held");
		assertThat(held.found()).extracting(FileView.Clue::place).contains("name", "page");
		assertThat(held.found()).anyMatch(found -> found.kind().equals("HEALTH_NUMBER") && found.page() == 2 && found.words().startsWith("On page 2"));
		assertThat(held.found()).as("never the words").noneMatch(found -> found.words().contains("12345") || found.words().contains("Tremblay"));
		assertRefused("file-not-ready", () -> send(ben, "c1", held));
		assertRefused("file-not-ready", () -> taken(ben, held));
		assertRefused("required", () -> files.pass(ben, talk.id(), held.id(), ""));
		assertRefused("not-a-choice", () -> files.pass(ben, talk.id(), held.id(), "because"));
		var before = counted();

		assertThat(files.pass(ben, talk.id(), held.id(), "not-a-patient").state()).isEqualTo("ready");
		assertThat(files.pass(ben, talk.id(), held.id(), "not-a-patient").found()).isEmpty();
		assertThat(counted()).as("once for each kind").isEqualTo(before + held.found().stream().map(FileView.Clue::kind).distinct().count());
		send(ben, "c1", held);
		assertThat(bring(ben, "Mme Tremblay NAM TREM 5812 0418.pdf", Samples.pdf("nothing here")).found()).as("all that the name tells").extracting(FileView.Clue::kind).containsExactlyInAnyOrder("NAME", "HEALTH_NUMBER");
		assertThat(bring(ben, "plan.docx", Samples.docx("Her PHN is 12345-6789")).state()).as("in a document too").isEqualTo("held");
		assertThat(bring(ben, "plan.docx", Samples.docx("Two weeks, then half the dose")).state()).as("control").isEqualTo("ready");
	}

	@Test
	void what_a_picture_says_of_where_it_was_taken_is_not_kept() throws IOException {
		var photograph = Samples.photograph(6);
		assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).as("control").contains(Samples.CAMERA);
		var brought = bring(ben, "IMG_0042.JPG", photograph);
		assertThat(new String(taken(ben, brought), StandardCharsets.ISO_8859_1)).doesNotContain(Samples.CAMERA).startsWith("\u00FF\u00D8");
	}

	@Test
	void the_database_shows_nothing_of_it_and_nothing_opens_elsewhere() throws SQLException {
		var brought = bring(ben, CANARY + ".pdf", Samples.pdf(document -> document.getDocumentInformation().setTitle(CANARY), CANARY));
		send(ben, "c1", brought);
		try (var owner = owner(); var statement = owner.createStatement()) {
			var hex = HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.US_ASCII));
			for (var table : List.of("message_file", "message_file_part", "message")) {
				try (var rows = statement.executeQuery("select count(*) from " + table + " r where r::text ilike '%" + CANARY + "%' or r::text like '%" + hex + "%'")) {
					rows.next();
					assertThat(rows.getLong(1)).as(table).isZero();
				}
			}
			try (var rows = statement.executeQuery("select count(*) from message_file_part where file_id = '" + brought.id() + "' and position('\\x255044462d'::bytea in sealed) = 0")) {
				rows.next();
				assertThat(rows.getLong(1)).as("control: there is one, and it does not begin as a PDF").isEqualTo(1);
			}
			var other = bring(ben, "other.pdf", Samples.pdf("other"));
			statement.execute("update message_file_part set sealed = (select sealed from message_file_part where file_id = '" + brought.id() + "') where file_id = '" + other.id() + "'");
			assertThatThrownBy(() -> taken(ben, other)).isInstanceOf(NotOpened.class);
		}
	}

	@Test
	void a_withdrawn_message_takes_its_file_along_and_a_hidden_one_hides_it() throws SQLException {
		var brought = bring(ben, "a.pdf", Samples.pdf("words"));
		var hidden = send(ben, "c1", brought);
		changes.hide(ben, talk.id(), hidden.seq(), true);
		assertRefused("not-found", () -> taken(ben, brought));
		assertThat(taken(amina, brought)).as("the other one keeps it").isNotEmpty();
		changes.hide(ben, talk.id(), hidden.seq(), false);
		assertThat(taken(ben, brought)).isNotEmpty();

		changes.recall(ben, talk.id(), hidden.seq());
		assertRefused("not-found", () -> taken(ben, brought));
		assertThat(parts(brought)).isZero();
	}

	@Test
	void what_nobody_sent_within_a_day_goes() throws SQLException {
		var old = bring(ben, "old.pdf", Samples.pdf("old"));
		var sent = bring(ben, "sent.pdf", Samples.pdf("sent"));
		var young = bring(ben, "young.pdf", Samples.pdf("young"));
		send(ben, "c1", sent);
		try (var owner = owner(); var statement = owner.createStatement()) {
			statement.execute("update message_file set brought_at = brought_at - interval '25 hours' where id in ('" + old.id() + "', '" + sent.id() + "')");
		}
		rounds.sweep();
		assertThat(parts(old)).isZero();
		assertThat(parts(sent)).isEqualTo(1);
		assertThat(parts(young)).isEqualTo(1);
	}

	@Test
	void what_no_longer_passes_is_withheld_and_written_down() throws SQLException {
		var bad = keep("bad.pdf", Samples.pdf(document -> document.getDocumentCatalog().setOpenAction(new org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch()), "words"));
		var good = keep("good.pdf", Samples.pdf("words"));
		send(ben, "c1", bad);
		send(ben, "c2", good);
		assertThat(taken(amina, bad)).as("control: until the checks become stricter").isNotEmpty();
		try (var owner = owner(); var statement = owner.createStatement()) {
			statement.execute("update message_file set rules = 0 where id in ('" + bad.id() + "', '" + good.id() + "')");
		}

		assertRefused("file-withheld", () -> taken(amina, bad));
		assertThat(taken(amina, good)).isNotEmpty();
		assertRefused("file-withheld", () -> taken(ben, bad));
		var cards = shapes.views(messaging.messages(amina, talk.id(), 0, 10), amina).stream().map(view -> view.cards().getFirst()).toList();
		assertThat(cards).extracting(card -> card.file().withheld()).containsExactly(true, false);
		assertThat(cards.getFirst().page()).isNull();
		try (var owner = owner(); var rows = owner.createStatement().executeQuery("select count(*) from audit_entry where action = 'file.withheld' and subject like 'file:" + bad.id() + "%'")) {
			rows.next();
			assertThat(rows.getLong(1)).isEqualTo(1);
		}
	}

	@Test
	void the_round_finds_what_was_checked_by_older_rules() throws SQLException {
		var bad = keep("bad.pdf", "no PDF at all".getBytes(StandardCharsets.US_ASCII));
		send(ben, "c1", bad);
		try (var owner = owner(); var statement = owner.createStatement()) {
			statement.execute("update message_file set rules = -1 where id = '" + bad.id() + "'");
		}
		rounds.sweep();
		assertRefused("file-withheld", () -> taken(amina, bad));
	}

	@Test
	void an_erased_conversation_takes_its_files_along() throws Exception {
		var brought = bring(ben, "a.pdf", Samples.pdf("words"));
		send(ben, "c1", brought);
		bring(ben, "loose.pdf", Samples.pdf("words"));
		assertThat(count("message_file_part where conversation_id = '" + talk.id() + "'")).as("control").isEqualTo(2);
		transaction.begin();
		erasure.erase(talk.id());
		transaction.commit();
		assertThat(count("message_file_part where conversation_id = '" + talk.id() + "'")).isZero();
		assertThat(count("message_file where conversation_id = '" + talk.id() + "'")).isZero();
	}

	@Test
	void a_copy_has_the_files_too_and_nothing_of_others() throws IOException {
		var pdf = Samples.pdf("words");
		send(ben, "c1", bring(ben, "plan <b>.pdf", pdf));
		bring(ben, "loose.pdf", Samples.pdf("loose"));
		assertThat(files.any(amina, talk.id())).isTrue();
		var bytes = new ByteArrayOutputStream();
		transcripts.archive(amina, talk.id()).write(bytes);

		var packed = new LinkedHashMap<String, byte[]>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				packed.put(entry.getName(), zip.readAllBytes());
			}
		}
		assertThat(packed.keySet()).containsExactly("conversation.html", "conversation.json", "files/1-1-plan  b .pdf");
		assertThat(packed.get("files/1-1-plan  b .pdf")).isEqualTo(pdf);
		assertThat(new String(packed.get("conversation.html"), StandardCharsets.UTF_8)).contains("<a href=\"files/1-1-plan  b .pdf\">plan  b .pdf (PDF, ");
		assertThat(new String(packed.get("conversation.json"), StandardCharsets.UTF_8)).contains("\"file\":\"files/1-1-plan  b .pdf\"");
		var stranger = talks.person("Olga", Role.ADMIN);
		assertRefused("not-found", () -> transcripts.archive(stranger, talk.id()));
		assertThat(files.any(stranger, talk.id())).isFalse();
	}

	@Test
	void a_message_is_found_by_what_its_file_is_called() {
		var sent = send(ben, "c1", bring(ben, "wombatschedule.pdf", Samples.pdf("words")));
		assertThat(search.find(amina, "wombat")).extracting(MessageHit::seq).containsExactly(sent.seq());
		assertThat(search.find(amina, "quokkaschedule")).as("control").isEmpty();
		changes.hide(amina, talk.id(), sent.seq(), true);
		assertThat(search.find(amina, "wombat")).isEmpty();
		assertThat(search.find(talk.eva(), "wombat")).isEmpty();
	}

	@Test
	void who_reads_a_report_sees_what_a_file_is_called_and_cannot_take_it() {
		var brought = bring(ben, "plan.pdf", Samples.pdf("words"));
		var sent = send(ben, "c1", brought);
		reporting.report(amina, talk.id(), sent.seq(), "other", null);
		var eva = talks.person("Eva", Role.COORDINATOR);
		var report = reports.list(eva).getLast().id();

		assertThat(reports.open(eva, report).messages().getFirst().files()).singleElement().asString().startsWith("plan.pdf (PDF, ");
		assertRefused("not-found", () -> files.give(eva, talk.id(), brought.id()));
		assertRefused("message-reported", () -> changes.recall(ben, talk.id(), sent.seq()));
	}

	private FileView keep(String name, byte[] bytes) {
		var line = keeping.keep(ben, talk.id(), name, new Inspected(FileType.PDF, bytes, List.of(), false), List.of());
		return new FileView(line.id(), name, "", bytes.length, "", "", List.of(), null);
	}

	private FileView bring(Actor actor, String name, byte[] bytes) {
		try {
			return files.bring(actor, talk.id(), name, new ByteArrayInputStream(bytes));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private byte[] taken(Actor actor, FileView file) {
		try {
			var bytes = new ByteArrayOutputStream();
			files.give(actor, talk.id(), file.id()).content().write(bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private Message send(Actor actor, String clientId, FileView file) {
		return messaging.send(actor, talk.id(), "", List.of(card(file)), clientId);
	}

	private static CardReference card(FileView file) {
		return new CardReference(CardReference.FILE, file.id().toString());
	}

	private long counted() {
		return guard.overrides(talk.eva()).stream().mapToLong(org.cmn.portal.guard.OverrideCount::count).sum();
	}

	private long parts(FileView file) throws SQLException {
		return count("message_file_part where file_id = '" + file.id() + "'");
	}

	private long count(String what) throws SQLException {
		try (var owner = owner(); var rows = owner.createStatement().executeQuery("select count(*) from " + what)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private Connection owner() throws SQLException {
		return DriverManager.getConnection(settings.databaseUrl(), settings.databaseOwner(), settings.databaseOwnerPassword());
	}

	private static void assertRefused(String reason, ThrowingCallable deed) {
		assertThatThrownBy(deed).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.fields().isEmpty() ? refused.reason().code() : refused.fields().getFirst().reason().code()).isEqualTo(reason));
	}
}

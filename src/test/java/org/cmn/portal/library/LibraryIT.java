package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.cmn.portal.library.ImportFile.Format;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Reason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promises I3 and I6, and that nothing is half done or lost: on a real PostgreSQL, in real transactions. */
@ArquillianTest
class LibraryIT {

	/** Two stretches of the import. */
	private static final int MANY = 1_500;

	@Inject
	private Library library;

	@Inject
	private Curation curation;

	@Inject
	private History history;

	@Inject
	private Workbench workbench;

	@Inject
	private Imports imports;

	@Inject
	private HeardChanges heard;

	@Inject
	private LibraryStore entities;

	@Inject
	private CardStore cards;

	@Inject
	private Settings settings;

	@Resource
	private UserTransaction transaction;

	@Resource
	private ManagedThreadFactory threads;

	@Resource(lookup = "java:app/jdbc/portal")
	private DataSource database;

	private Actor dana;
	/** Begins the ids of one test, so that tests do not see each other's rows. */
	private String own;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@BeforeEach
	void begin() throws SQLException {
		dana = member(Role.CURATOR);
		own = "t" + UUID.randomUUID().toString().substring(0, 8);
		heard.forget();
	}

	@Test
	void a_file_over_the_limits_writes_nothing() throws Exception {
		var before = rows();

		assertRefused(LibraryReason.TOO_MANY_ROWS, () -> take(rows(ImportFile.MAX_ROWS + 1)));
		assertRefused(LibraryReason.FILE_TOO_LARGE, () -> read(new byte[ImportFile.MAX_MEGABYTES * 1024 * 1024 + 1]));
		assertThat(rows()).isEqualTo(before);

		assertThat(imports.resources(dana, rows(ImportFile.MAX_ROWS), new ImportOptions(true, false, ResourceStatus.PUBLISHED)).created())
				.as("control: one row less is looked at").isEqualTo(ImportFile.MAX_ROWS);
	}

	@Test
	void a_card_read_for_a_list_says_all_that_its_entity_says() throws Exception {
		var taken = take(csv("id,title,title_fr,url,summary,summary_fr,kind,places,professions,topics,language,phone,hours,hours_fr,cost,published_year,credits,session_id,conflict_of_interest,conflict_note,provenance,owner_note,verified,reviewed,reviewed_at,reviewed_by,review_due",
				own + "-a,Full,Plein,https://example.org/" + own + ",Said,Dit,guideline,zone-north;alberta,pharmacist;nurse,methadone;buprenorphine,en fr,1-800-555-0100,All day,Toute la journée,Free,2024,Mainpro+,123456789,yes,Paid by a maker,Handed in,Ask Bob,yes,yes,2026-01-02,Dr. Nobody,2027-01-02",
				own + "-b,Nothing more,,https://example.org/" + own + "/b,,,,,,,,,,,,,,,,,,,,,,,"));
		assertThat(taken.badLines()).as("%s", taken).isZero();
		var ids = List.of(own + "-a", own + "-b");
		var whole = entities.byIds(ids).stream().map(ResourceCard::of).toList();

		assertThat(cards.cards(ids)).hasSize(2).containsExactlyInAnyOrderElementsOf(whole);
		assertThat(whole).as("control: there is much to say").anyMatch(card -> card.content().values().size() > 25);
		assertThat(cards.cards(List.of(own + "-none"))).isEmpty();
	}

	@Test
	void a_dry_run_says_what_would_happen_and_writes_nothing() throws Exception {
		take(csv("id,title,url", own + "-a,Old,https://example.org/a", own + "-b,Same,https://example.org/b"));
		heard.forget();
		var before = rows();
		var file = csv("id,title,url,organisation,organisation_full", own + "-a,New,https://example.org/a,,", own + "-b,Same,https://example.org/b,,",
				own + "-c,Third,https://example.org/c," + own + ",A new one");

		var said = imports.resources(dana, file, new ImportOptions(true, true, ResourceStatus.PUBLISHED));

		assertThat(List.of(said.created(), said.updated(), said.unchanged())).containsExactly(1, 1, 1);
		assertThat(said.done()).isFalse();
		assertThat(rows()).isEqualTo(before);
		assertThat(heard.tooEarly()).isEmpty();

		var done = imports.resources(dana, file, new ImportOptions(false, true, ResourceStatus.PUBLISHED));
		assertThat(List.of(done.created(), done.updated(), done.unchanged())).as("control: the same file for real").containsExactly(1, 1, 1);
		assertThat(rows()).isNotEqualTo(before);
		assertThat(library.card(dana, own + "-a").get(ResourceField.TITLE)).isEqualTo("New");
		assertThat(heard.afterCommit()).containsExactly(Set.of(own + "-a", own + "-c"));
	}

	@Test
	void bad_lines_are_named_by_number_and_stop_the_whole_file_unless_the_good_ones_are_wanted() throws Exception {
		var before = rows();
		var file = csv("id,title,url", own + "-a,One,https://example.org/1", own + "-b,Two,javascript:alert(1)", own + "-c,,https://example.org/3", own + "-a,Twin,https://example.org/4",
				own + "-d,Five,https://example.org/5");

		var stopped = imports.resources(dana, file, new ImportOptions(false, false, ResourceStatus.PUBLISHED));

		assertThat(stopped.refused()).extracting(ImportReport.Line::line, ImportReport.Line::field, ImportReport.Line::reason).containsExactly(
				tuple(3, "url", LibraryReason.NOT_AN_ADDRESS), tuple(4, "title", CommonReason.REQUIRED), tuple(5, "id", LibraryReason.ID_TWICE));
		assertThat(stopped.done()).isFalse();
		assertThat(stopped.created()).isZero();
		assertThat(rows()).isEqualTo(before);
		assertThat(heard.tooEarly()).isEmpty();

		var taken = imports.resources(dana, file, new ImportOptions(false, true, ResourceStatus.DRAFT));
		assertThat(imports.resources(dana, csv("title,url", "One,javascript:alert(1)", "Two,javascript:alert(2)"), new ImportOptions(true, false, ResourceStatus.DRAFT)).refused())
				.as("without an id each for its own address").extracting(ImportReport.Line::line, ImportReport.Line::reason).containsExactly(tuple(2, LibraryReason.NOT_AN_ADDRESS), tuple(3, LibraryReason.NOT_AN_ADDRESS));
		assertThat(taken.created()).as("control: told to, it takes the good ones").isEqualTo(2);
		assertThat(list("select id || ' ' || status from resource where id like '" + own + "%' order by id")).containsExactly(own + "-a DRAFT", own + "-d DRAFT");
	}

	@Test
	void an_import_that_breaks_off_half_way_leaves_nothing() throws Exception {
		var before = rows();
		asOwner("create function " + own + "_break() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$",
				"create trigger " + own + "_break before insert on resource_version for each row when (new.resource_id = '" + own + "-" + (MANY - 1) + "') execute function " + own + "_break()");

		assertThatThrownBy(() -> take(rows(MANY))).hasStackTraceContaining("the disk is full");

		assertThat(rows()).as("not even the first thousand").isEqualTo(before);
		assertThat(heard.tooEarly()).isEmpty();
		asOwner("drop trigger " + own + "_break on resource_version", "drop function " + own + "_break()");
		take(rows(MANY));
		assertThat(rows()).as("control: without the fault all of it is there").isEqualTo(Map.of("resource", before.get("resource") + MANY,
				"resource_version", before.get("resource_version") + MANY, "organisation", before.get("organisation"), "audit_entry", before.get("audit_entry") + 1));
		assertThat(heard.afterCommit()).singleElement().satisfies(ids -> assertThat(ids).hasSize(MANY));
	}

	@Test
	void a_deed_its_version_and_its_line_in_the_audit_trail_are_kept_together_or_not_at_all() throws Exception {
		var before = rows();
		transaction.begin();
		curation.add(dana, own + "-a", content("Taken back"), ResourceStatus.PUBLISHED);
		take(csv("id,title,url", own + "-b,Taken back,https://example.org/b"));
		transaction.rollback();
		assertThat(rows()).isEqualTo(before);
		assertThat(heard.afterCommit()).isEmpty();
		assertThat(heard.tooEarly()).as("control: who does not wait for the commit hears what never was").hasSize(2);

		asOwner("alter table audit_entry rename to audit_entry_away");
		try {
			assertThatThrownBy(() -> curation.add(dana, own + "-a", content("Unseen"), ResourceStatus.PUBLISHED)).isInstanceOf(RuntimeException.class);
			assertThatThrownBy(() -> take(csv("id,title,url", own + "-b,Unseen,https://example.org/b"))).isInstanceOf(RuntimeException.class);
		} finally {
			asOwner("alter table audit_entry_away rename to audit_entry");
		}
		assertThat(rows()).as("no deed without its line").isEqualTo(before);

		curation.add(dana, own + "-a", content("Kept"), ResourceStatus.PUBLISHED);
		take(csv("id,title,url", own + "-b,Kept,https://example.org/b"));
		assertThat(list("select action || ' ' || subject || ' ' || roles from audit_entry where member_id = '" + dana.memberId() + "' order by id"))
				.containsExactly("resource.added resource:" + own + "-a curator", "library.imported resources:1 curator");
		assertThat(heard.afterCommit()).containsExactly(Set.of(own + "-a"), Set.of(own + "-b"));
	}

	@Test
	void who_saves_over_a_newer_version_gets_both_texts_and_overwrites_nothing() throws Exception {
		var read = curation.add(dana, own, content("First"), ResourceStatus.PUBLISHED).version();
		var theirs = curation.edit(member(Role.CURATOR), own, read, content("Theirs"), null);

		assertThatThrownBy(() -> curation.edit(dana, own, read, content("Yours"), null)).isInstanceOfSatisfying(ChangedMeanwhile.class, conflict -> {
			assertThat(conflict.reason()).isEqualTo(CommonReason.CHANGED_MEANWHILE);
			assertThat(conflict.current().get(ResourceField.TITLE)).isEqualTo("Theirs");
			assertThat(conflict.current().version()).isEqualTo(theirs.version());
			assertThat(conflict.yours().get(ResourceField.TITLE)).isEqualTo("Yours");
		});

		assertThat(library.card(dana, own).get(ResourceField.TITLE)).isEqualTo("Theirs");
		assertThat(curation.edit(dana, own, theirs.version(), content("Yours"), null).get(ResourceField.TITLE)).as("control: over the version that was seen").isEqualTo("Yours");
		assertThat(history.versions(dana, own)).extracting(version -> version.content().get(ResourceField.TITLE)).containsExactly("Yours", "Theirs", "First");
	}

	@Test
	void of_many_who_save_at_once_exactly_one_comes_first() throws Exception {
		var read = curation.add(dana, own, content("First"), ResourceStatus.PUBLISHED).version();

		var outcomes = atOnce(8, n -> () -> curation.edit(dana, own, read, content("Text " + n), null).version());

		assertThat(outcomes.stream().filter("conflict"::equals)).hasSize(7);
		assertThat(history.versions(dana, own)).hasSize(2);

		var blind = atOnce(8, n -> () -> curation.edit(dana, own, library.card(dana, own).version(), content("Blind " + n), null).version());
		assertThat(blind).as("control: the race is real, who asks for the newest version first may get through").anyMatch(outcome -> !outcome.equals("conflict"));
		assertThat(history.versions(dana, own)).hasSizeGreaterThan(2);
	}

	@Test
	void of_many_who_add_the_same_at_once_one_has_the_name_and_the_others_hear_it_or_get_the_next_one() throws Exception {
		var named = atOnce(10, n -> () -> curation.add(dana, own, content("Named"), ResourceStatus.PUBLISHED).id());
		assertThat(named).containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(own), Collections.nCopies(9, "id-taken").stream()).toList());

		var nameless = atOnce(10, n -> () -> curation.add(dana, null, content(own + " twin"), ResourceStatus.PUBLISHED).id());
		assertThat(nameless).containsExactlyInAnyOrderElementsOf(
				IntStream.rangeClosed(1, 10).mapToObj(n -> own + "-twin" + (n == 1 ? "" : "-" + n)).toList());
	}

	@Test
	void files_at_once_wait_for_each_other() throws Exception {
		var file = csv("id,title,url,organisation,organisation_full", own + "-a,One,https://example.org/" + own + "," + own + ",A new one",
				",Two,https://example.org/" + own + "-2," + own + ",A new one");

		var created = atOnce(3, n -> () -> take(file).created());

		assertThat(created).as("the second and third find what the first has left").containsExactlyInAnyOrder("2", "0", "0");
		assertThat(list("select name_en from organisation where code = '" + own + "'")).containsExactly("A new one");
	}

	@Test
	void what_was_retired_or_said_before_comes_back_and_every_step_is_kept() throws Exception {
		var ben = member(Role.MENTEE);
		var first = curation.add(dana, own, content("First"), ResourceStatus.DRAFT);
		assertRefused(CommonReason.NOT_FOUND, () -> library.card(ben, own));
		curation.become(dana, own, ResourceStatus.PUBLISHED);
		curation.edit(dana, own, first.version() + 1, content("Second"), null);
		assertThat(library.card(ben, own).get(ResourceField.TITLE)).isEqualTo("Second");

		curation.become(dana, own, ResourceStatus.RETIRED);
		assertThat(curation.become(dana, own, ResourceStatus.RETIRED).version()).as("twice is once").isEqualTo(first.version() + 3);
		assertRefused(CommonReason.NOT_FOUND, () -> library.card(ben, own));
		curation.bringBack(dana, own, first.version());
		assertRefused(CommonReason.NOT_FOUND, () -> library.card(ben, own));
		curation.become(dana, own, ResourceStatus.PUBLISHED);

		assertThat(library.card(ben, own).get(ResourceField.TITLE)).isEqualTo("First");
		assertThat(history.versions(dana, own)).extracting(VersionCard::deed).containsExactly(Deed.PUBLISHED, Deed.BROUGHT_BACK, Deed.RETIRED, Deed.EDITED, Deed.PUBLISHED, Deed.ADDED);
		assertThat(history.versions(dana, own)).extracting(VersionCard::by).containsOnly(dana.name());
		assertThat(list("select action from audit_entry where subject = 'resource:" + own + "' order by id")).containsExactly("resource.added", "resource.published", "resource.edited",
				"resource.retired", "resource.brought-back", "resource.published");
		assertRefused(CommonReason.NOT_FOUND, () -> curation.bringBack(dana, own, 99));
		assertRefused(CommonReason.NOT_FOUND, () -> history.versions(ben, own));
	}

	@Test
	void the_two_languages_of_a_resource_name_each_other_whoever_says_so() throws Exception {
		var english = curation.add(dana, own + "-en", content("Pain"), ResourceStatus.PUBLISHED);
		curation.add(dana, own + "-fr", content("Douleur").with(ResourceField.COUNTERPART, own + "-en"), ResourceStatus.PUBLISHED);
		assertThat(counterpart("en")).isEqualTo(own + "-fr");
		assertThat(heard.afterCommit()).last().isEqualTo(Set.of(own + "-en", own + "-fr"));
		assertThat(history.versions(dana, own + "-en")).extracting(VersionCard::deed).containsExactly(Deed.PAIRED, Deed.ADDED);

		take(csv("id,title,url,counterpart", own + "-fr2,Une autre,https://example.org/fr2," + own + "-en"));
		assertThat(List.of(counterpart("en"), counterpart("fr2"))).containsExactly(own + "-fr2", own + "-en");
		assertThat(counterpart("fr")).as("the one before is free again").isNull();
		curation.edit(dana, own + "-en", english.version() + 2, content("Pain"), null);
		assertThat(counterpart("fr2")).isNull();
		assertThat(list("select id from resource where counterpart is not null and id like '" + own + "%'")).isEmpty();
	}

	@Test
	void who_reviewed_it_when_and_until_when_is_kept_through_import_and_bulk() throws Exception {
		take(csv("id,title,url,kind,places,steward,credits,session_id,conflict_of_interest,conflict_note,provenance,status",
				own + ",Line,https://example.org/,help-line,zone-north;alberta,AHS,Certified,123456789,yes,Paid by its maker,A list,in_review"));
		var read = library.card(dana, own);
		assertThat(List.of(read.get(ResourceField.PLACES), read.get(ResourceField.STEWARD), read.get(ResourceField.SESSION_ID), read.get(ResourceField.CONFLICT_OF_INTEREST)))
				.containsExactly("alberta;zone-north", "AHS", "123456789", "yes");

		var reviewed = curation.reviewed(dana, own);
		assertThat(reviewed.get(ResourceField.REVIEWED_BY)).isEqualTo(dana.name());
		var day = reviewed.content().day(ResourceField.REVIEWED_AT);
		assertThat(reviewed.content().day(ResourceField.REVIEW_DUE)).as("six months for a line").isEqualTo(day.plusMonths(6));
		take(csv("id,title,url,phone", own + ",Line,https://example.org/,911"));
		assertThat(list("select reviewer || ' ' || status || ' ' || sent_by from resource where id = '" + own + "'")).as("who reviewed it stays").containsExactly(dana.memberId() + " IN_REVIEW " + dana.memberId());

		curation.become(dana, own, ResourceStatus.PUBLISHED);
		assertThat(history.versions(dana, own)).extracting(VersionCard::deed).containsExactly(Deed.PUBLISHED, Deed.IMPORTED, Deed.REVIEWED, Deed.IMPORTED);
		take(csv("id,title,url,reviewed_by", own + ",Line,https://example.org/,Somebody elsewhere"));
		assertThat(list("select coalesce(reviewer::text, 'nobody here') || ' ' || coalesce(sent_by::text, 'nobody') from resource where id = '" + own + "'")).as("control").containsExactly("nobody here nobody");
	}

	@Test
	void what_is_in_review_or_due_to_be_read_again_waits_on_the_workbench() {
		curation.add(dana, own + "-sent", content("Sent"), ResourceStatus.IN_REVIEW);
		curation.add(dana, own + "-due", content("Due").with(ResourceField.REVIEW_DUE, "2020-01-01"), ResourceStatus.PUBLISHED);
		curation.add(dana, own + "-later", content("Later"), ResourceStatus.PUBLISHED);
		assertThat(waiting("review")).contains(own + "-sent").doesNotContain(own + "-due");
		assertThat(waiting("due")).contains(own + "-due").as("control: a day that is to come").doesNotContain(own + "-later", own + "-sent");

		workbench.resolve(dana, "due", own + "-due", library.card(dana, own + "-due").version());
		assertThat(waiting("due")).doesNotContain(own + "-due");
		workbench.reopen(dana, "due", own + "-due");
		assertThat(waiting("due")).contains(own + "-due");
		assertThat(library.card(dana, own + "-due").get(ResourceField.REVIEWED_AT)).isNull();
		assertRefused(LibraryReason.CHANGED_SINCE_SEEN, () -> workbench.reopen(dana, "due", own + "-later"));
		assertRefused(LibraryReason.NO_LONGER_WAITS, () -> workbench.resolve(dana, "due", own + "-later", null));
		assertRefused(LibraryReason.NO_LONGER_WAITS, () -> workbench.resolve(dana, "review", own + "-later", null));
		workbench.resolve(dana, "review", own + "-sent", null);
		assertThat(library.card(dana, own + "-sent").isPublished()).isTrue();
		workbench.reopen(dana, "review", own + "-sent");
		assertThat(waiting("review")).contains(own + "-sent");
	}

	@Test
	void nothing_is_done_to_what_is_not_as_the_curator_saw_it() {
		var seen = curation.add(dana, own, content("Draft"), ResourceStatus.DRAFT).version();
		curation.edit(dana, own, seen, content("Somebody else wrote on"), null);
		assertRefused(LibraryReason.CHANGED_SINCE_SEEN, () -> workbench.resolve(dana, "drafts", own, seen));
		assertRefused(LibraryReason.CHANGED_SINCE_SEEN, () -> curation.become(dana, own, seen, ResourceStatus.PUBLISHED));

		curation.become(dana, own, seen + 1, ResourceStatus.PUBLISHED);
		assertRefused(LibraryReason.NO_LONGER_WAITS, () -> workbench.resolve(dana, "drafts", own, seen + 1));
		assertRefused(LibraryReason.NO_LONGER_WAITS, () -> workbench.resolve(dana, "followed", own, null));
		assertRefused(LibraryReason.CHANGED_SINCE_SEEN, () -> workbench.reopen(dana, "drafts", own));
		assertThat(library.card(dana, own).isPublished()).as("a colleague's published resource stays").isTrue();

		curation.become(dana, own, ResourceStatus.DRAFT);
		workbench.resolve(dana, "drafts", own, library.card(dana, own).version());
		assertThat(library.card(dana, own).status()).as("control: what waits and is as it was seen").isEqualTo(ResourceStatus.RETIRED);
		workbench.reopen(dana, "drafts", own);
		assertThat(waiting("drafts")).contains(own);

		workbench.publish(dana, "drafts", own, library.card(dana, own).version());
		assertThat(library.card(dana, own).isPublished()).isTrue();
		assertRefused(LibraryReason.NO_LONGER_WAITS, () -> workbench.publish(dana, "drafts", own, null));
		workbench.unpublish(dana, "drafts", own);
		assertThat(waiting("drafts")).contains(own);
		assertRefused(CommonReason.NOT_FOUND, () -> workbench.publish(dana, "unanswered", own, null));
	}

	@Test
	void what_is_taken_off_and_put_back_has_its_place_in_the_queue_again() {
		List.of("-a", "-b", "-c").forEach(one -> curation.add(dana, own + one, content(one), ResourceStatus.DRAFT));
		workbench.publish(dana, "drafts", own + "-a", null);
		workbench.unpublish(dana, "drafts", own + "-a");
		curation.edit(dana, own + "-b", 1, content("Edited"), null);
		assertThat(waiting("drafts")).containsSubsequence(own + "-a", own + "-b", own + "-c");

		workbench.publish(dana, "drafts", own + "-b", null);
		curation.become(dana, own + "-b", ResourceStatus.IN_REVIEW);
		curation.become(dana, own + "-c", ResourceStatus.IN_REVIEW);
		curation.become(dana, own + "-a", ResourceStatus.IN_REVIEW);
		assertThat(waiting("review")).as("control: whoever comes to another queue stands at its end").containsSubsequence(own + "-b", own + "-c", own + "-a");
	}

	@Test
	void no_succession_goes_round_in_a_circle() throws Exception {
		take(csv("id,title,url,successor_of", own + "-1,One,https://example.org/1,", own + "-2,Two,https://example.org/2," + own + "-1", own + "-3,Three,https://example.org/3," + own + "-2"));
		var one = library.card(dana, own + "-1");
		assertRefused(CommonReason.INVALID, () -> curation.edit(dana, one.id(), one.version(), one.content().with(ResourceField.SUCCESSOR_OF, own + "-3"), null));

		var three = library.card(dana, own + "-3");
		assertThat(curation.edit(dana, three.id(), three.version(), three.content().with(ResourceField.SUCCESSOR_OF, own + "-1"), null).get(ResourceField.SUCCESSOR_OF))
				.as("control: two may come after one").isEqualTo(own + "-1");
	}

	private List<String> waiting(String queue) {
		return workbench.page(dana, queue, 1, 100).items().stream().map(QueueItem::id).toList();
	}

	private String counterpart(String end) {
		return library.card(dana, own + "-" + end).get(ResourceField.COUNTERPART);
	}

	@Test
	void who_searches_or_imports_without_end_waits_and_nobody_else_does() throws Exception {
		var ben = member(Role.MENTEE);
		var query = LibraryQuery.of("pain");

		assertThat(times(40, () -> library.find(ben, query))).isBetween(30, 31);
		assertThat(times(40, () -> library.findWhileTyping(member(Role.MENTEE), query))).as("control: forty who have each their own").isEqualTo(40);
		var chidi = member(Role.MENTEE);
		assertThat(times(120, () -> library.findWhileTyping(chidi, query))).isBetween(90, 95);
		assertThat(times(20, () -> imports.resources(dana, csv("id,title,url", own + ",One,https://example.org/1"), new ImportOptions(true, false, ResourceStatus.DRAFT)))).isBetween(10, 11);
		assertRefused(CommonReason.NOT_FOUND, () -> imports.resources(ben, csv("id", own), new ImportOptions(true, false, ResourceStatus.DRAFT)));
	}

	private interface Call {

		void make() throws Exception;
	}

	/** How many of so many were let through; the others must have been told how long to wait. */
	private static int times(int most, Call call) throws Exception {
		var through = 0;
		for (int i = 0; i < most; i++) {
			try {
				call.make();
				through++;
			} catch (Refused refused) {
				assertThat(refused.reason()).isEqualTo(CommonReason.TOO_MANY_REQUESTS);
				assertThat(refused.retryAfter()).isPresent();
			}
		}
		return through;
	}

	private List<String> atOnce(int many, java.util.function.IntFunction<Supplier<?>> deed) throws Exception {
		var go = new CountDownLatch(1);
		var tasks = IntStream.range(0, many).mapToObj(n -> new FutureTask<>(() -> {
			go.await();
			try {
				return deed.apply(n).get().toString();
			} catch (ChangedMeanwhile conflict) {
				return "conflict";
			} catch (Refused refused) {
				return refused.fields().get(0).reason().code();
			}
		})).toList();
		tasks.forEach(task -> threads.newThread(task).start());
		go.countDown();
		var outcomes = new ArrayList<String>();
		for (var task : tasks) {
			outcomes.add(task.get());
		}
		return outcomes;
	}

	private static ResourceContent content(String title) {
		return ResourceContent.EMPTY.with(ResourceField.TITLE, title).with(ResourceField.URL, "https://example.org/" + UUID.randomUUID());
	}

	private ImportReport take(ImportFile file) {
		return imports.resources(dana, file, new ImportOptions(false, false, ResourceStatus.PUBLISHED));
	}

	private ImportFile rows(int many) {
		return csv("id,title,url", IntStream.range(0, many).mapToObj(n -> own + "-" + n + ",Row,https://example.org/" + n).toArray(String[]::new));
	}

	private static ImportFile csv(String header, String... lines) {
		return new ImportFile(Format.CSV, (header + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
	}

	private static void read(byte[] bytes) {
		try {
			ImportFile.read(Format.CSV, new ByteArrayInputStream(bytes));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void assertRefused(Reason reason, Runnable deed) {
		assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private Actor member(Role role) throws SQLException {
		var id = UUID.randomUUID();
		asOwner("insert into member (id, subject, name, claims_at, created_at) values ('" + id + "', '" + id + "', 'Member " + id + "', now(), now())");
		return new Actor(id, "Member " + id, Set.of(role), Locale.ENGLISH, ZoneId.of("America/Edmonton"));
	}

	/** How many rows each table has that an import writes to. */
	private Map<String, Long> rows() throws SQLException {
		var counts = list("select 'resource ' || count(*) from resource union all select 'resource_version ' || count(*) from resource_version"
				+ " union all select 'organisation ' || count(*) from organisation union all select 'audit_entry ' || count(*) from audit_entry");
		return counts.stream().map(count -> count.split(" ")).collect(Collectors.toMap(count -> count[0], count -> Long.valueOf(count[1])));
	}

	private void asOwner(String... statements) throws SQLException {
		try (var connection = DriverManager.getConnection(settings.databaseUrl(), settings.databaseOwner(), settings.databaseOwnerPassword());
				var statement = connection.createStatement()) {
			for (var sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private List<String> list(String query) throws SQLException {
		try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(query)) {
			var found = new ArrayList<String>();
			while (rows.next()) {
				found.add(rows.getString(1));
			}
			return found;
		}
	}
}

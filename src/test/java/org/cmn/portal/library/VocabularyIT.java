package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.assertj.core.api.Assertions;
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

/** The words of the library on a real PostgreSQL: what a change of a word does to everything that has it. */
@ArquillianTest
class VocabularyIT {

	/** Two stretches of a merge. */
	private static final int MANY = 1_200;

	@Inject
	private Vocabularies vocabularies;

	@Inject
	private Merging merging;

	@Inject
	private Unmerging unmerging;

	@Inject
	private Imports imports;

	@Inject
	private Curation curation;

	@Inject
	private History history;

	@Inject
	private Library library;

	@Inject
	private Bulk bulk;

	@Inject
	private HeardChanges heard;

	@Inject
	private Settings settings;

	@Resource(lookup = "java:app/jdbc/portal")
	private DataSource database;

	private Actor dana;
	/** Begins the codes of one test. */
	private String own;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@BeforeEach
	void begin() throws SQLException {
		dana = member(Role.CURATOR);
		own = "w" + UUID.randomUUID().toString().substring(0, 8);
		heard.forget();
	}

	@Test
	void a_merge_moves_everything_with_a_version_each_or_nothing() throws Exception {
		topic(own + "-one", null);
		topic(own + "-two", null);
		take(own + "-one;" + own + "-two;sleep", MANY);
		curation.edit(dana, own + "-0", 1, library.card(dana, own + "-0").content().with(ResourceField.TOPICS, own + "-one"), null);
		heard.forget();
		asOwner("create function " + own + "_break() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$",
				"create trigger " + own + "_break before insert on resource_version for each row when (new.resource_id = '" + own + "-999') execute function " + own + "_break()");
		assertThatThrownBy(() -> merging.merge(dana, Facet.TOPIC, own + "-one", own + "-two", 1)).hasStackTraceContaining("the disk is full");
		asOwner("drop trigger " + own + "_break on resource_version", "drop function " + own + "_break()");
		assertThat(uses("-one")).as("not even the first thousand").isEqualTo(MANY);
		assertThat(heard.tooEarly()).isEmpty();

		var preview = merging.preview(dana, Facet.TOPIC, own + "-one", own + "-two");
		assertThat(List.of(preview.resources(), preview.published())).containsExactly((long) MANY, (long) MANY);
		assertThat(merging.merge(dana, Facet.TOPIC, own + "-one", own + "-two", 1)).isEqualTo(MANY);

		assertThat(list("select distinct topic from resource_topic where resource_id like '" + own + "%' order by 1")).containsExactly("sleep", own + "-two");
		assertThat(list("select count(*) from resource_version where deed = 'WORD_MERGED' and resource_id like '" + own + "%'")).containsExactly(Integer.toString(MANY));
		assertThat(history.versions(dana, own + "-7").get(0).changes()).containsExactly(ResourceField.TOPICS);
		assertThat(heard.afterCommit()).singleElement().satisfies(ids -> assertThat(ids).hasSize(MANY));
		assertThat(list("select action || ' ' || subject from audit_entry where member_id = '" + dana.memberId() + "' and action like 'vocabulary.m%'"))
				.containsExactly("vocabulary.merged topic:" + own + "-one>" + own + "-two");
		assertThat(vocabularies.list(dana, Facet.TOPIC)).extracting(Word::code).contains(own + "-two").doesNotContain(own + "-one");
	}

	@Test
	void a_merged_word_is_understood_in_files_and_old_versions_and_its_code_is_never_given_again() throws Exception {
		topic(own + "-one", null);
		topic(own + "-two", null);
		take(own + "-one", 1);
		merging.merge(dana, Facet.TOPIC, own + "-one", own + "-two", 1);

		curation.edit(dana, own + "-0", 2, library.card(dana, own + "-0").content().with(ResourceField.TOPICS, "sleep"), null);
		assertThat(curation.bringBack(dana, own + "-0", 1).topics()).containsExactly(own + "-two");
		assertThat(take(own + "-one", 1).unchanged()).as("a file that still says the old word says nothing new").isEqualTo(1);
		assertThat(bulk.preview(dana, List.of(own + "-0"), new BulkChange(BulkAction.ADD_TOPIC, own + "-one")).already()).isEqualTo(1);
		var asked = library.find(dana, LibraryQuery.of("").choosing(Facet.TOPIC, List.of(own + "-one"))).facets().get(Facet.TOPIC);
		assertThat(asked).as("an address that was sent or saved").filteredOn(LibraryPage.Choice::chosen).extracting(choice -> choice.term().code()).containsExactly(own + "-two");
		assertRefused(CommonReason.INVALID, () -> topic(own + "-one", null));
		assertThat(vocabularies.word(dana, Facet.TOPIC, own + "-one").code()).isEqualTo(own + "-two");
		assertRefused(CommonReason.NOT_FOUND, () -> vocabularies.delete(dana, Facet.TOPIC, own + "-one"));
	}

	@Test
	void a_renamed_word_is_told_to_the_search_for_everything_under_it_and_two_curators_do_not_overwrite_each_other() throws Exception {
		topic(own + "-wide", null);
		topic(own + "-narrow", own + "-wide");
		take(own + "-narrow", 2);
		heard.forget();

		var renamed = vocabularies.change(dana, Facet.TOPIC, own + "-wide", 1, input("Another name", null));
		assertThat(heard.afterCommit()).containsExactly(Set.of(own + "-0", own + "-1"));
		assertRefused(CommonReason.CHANGED_MEANWHILE, () -> vocabularies.change(dana, Facet.TOPIC, own + "-wide", 1, input("Too late", null)));
		assertThat(vocabularies.change(dana, Facet.TOPIC, own + "-wide", renamed.version(), input("In time", null)).nameEn()).as("control").isEqualTo("In time");
		assertRefused(LibraryReason.WITHIN_ITSELF, () -> merging.merge(dana, Facet.TOPIC, own + "-wide", own + "-narrow", renamed.version() + 1));
	}

	@Test
	void only_what_nothing_uses_is_deleted_and_order_is_kept() throws Exception {
		topic(own + "-wide", null);
		topic(own + "-narrow", own + "-wide");
		take(own + "-narrow", 1);
		assertRefused(LibraryReason.WORD_IN_USE, () -> vocabularies.delete(dana, Facet.TOPIC, own + "-narrow"));
		assertRefused(LibraryReason.WORD_IN_USE, () -> vocabularies.delete(dana, Facet.TOPIC, own + "-wide"));
		topic(own + "-last", null);
		var last = vocabularies.word(dana, Facet.TOPIC, own + "-last");
		var moved = vocabularies.change(dana, Facet.TOPIC, own + "-last", last.version(), new WordInput("Last", "Dernier", 2, WordDetails.NONE));
		assertThat(moved.position()).isEqualTo(2);
		vocabularies.delete(dana, Facet.TOPIC, own + "-last");
		assertRefused(CommonReason.NOT_FOUND, () -> vocabularies.word(dana, Facet.TOPIC, own + "-last"));
		assertRefused(CommonReason.NOT_FOUND, () -> vocabularies.delete(member(Role.MENTEE), Facet.TOPIC, own + "-narrow"));
	}

	@Test
	void an_organisation_takes_its_story_along_when_it_is_merged() throws Exception {
		organisation(own + "-a", "A once");
		vocabularies.add(dana, Facet.ORGANISATION, own + "-b", new WordInput("B", "B", null, new WordDetails(null, null, null, null, null, List.of(), List.of(new Predecessor(own + "-a", "2024-09-01", null, null)))));
		organisation(own + "-c", "C once");
		merging.merge(dana, Facet.ORGANISATION, own + "-a", own + "-c", 1);

		var c = vocabularies.word(dana, Facet.ORGANISATION, own + "-c").details();
		assertThat(c.formerNames()).extracting(FormerName::nameEn).containsExactlyInAnyOrder("C once", "A once", own + "-a name");
		assertThat(vocabularies.word(dana, Facet.ORGANISATION, own + "-b").details().predecessors()).containsExactly(new Predecessor(own + "-c", "2024-09-01", null, null));
		assertThat(vocabularies.word(dana, Facet.ORGANISATION, "Recovery Alberta").details().predecessors()).extracting(Predecessor::code, Predecessor::since)
				.containsExactly(Assertions.tuple("AHS", "2024-09-01"));
	}

	@Test
	void a_merge_is_taken_back_except_where_somebody_chose_another_word_since() throws Exception {
		topic(own + "-one", null);
		topic(own + "-two", null);
		topic(own + "-narrow", own + "-one");
		topic(own + "-other", own + "-one");
		take(own + "-one;sleep", 3);
		curation.edit(dana, own + "-1", 1, library.card(dana, own + "-1").content().with(ResourceField.TOPICS, own + "-one;" + own + "-two"), null);
		merging.merge(dana, Facet.TOPIC, own + "-one", own + "-two", 1);
		curation.edit(dana, own + "-2", 2, library.card(dana, own + "-2").content().with(ResourceField.TOPICS, "sleep"), null);
		curation.edit(dana, own + "-0", 2, library.card(dana, own + "-0").content().with(ResourceField.TITLE, "Renamed since"), null);
		vocabularies.change(dana, Facet.TOPIC, own + "-other", 2, input(own + "-other", "sleep"));
		assertThat(unmerging.merges(dana, Facet.TOPIC)).filteredOn(merge -> merge.code().equals(own + "-one")).singleElement().extracting(WordMerge::resources).isEqualTo(3L);
		assertRefused(CommonReason.NOT_FOUND, () -> unmerging.undo(member(Role.MENTEE), Facet.TOPIC, own + "-one"));
		heard.forget();

		var undone = unmerging.undo(dana, Facet.TOPIC, own + "-one");
		assertThat(undone.resources()).isEqualTo(2);
		assertThat(undone.left()).extracting(ResourceCard::id).containsExactly(own + "-2");
		assertThat(library.card(dana, own + "-0").topics()).as("in today's title").containsExactly("sleep", own + "-one");
		assertThat(library.card(dana, own + "-0").get(ResourceField.TITLE)).isEqualTo("Renamed since");
		assertThat(library.card(dana, own + "-1").topics()).as("it had both").containsExactly(own + "-one", own + "-two");
		assertThat(library.card(dana, own + "-2").topics()).as("control: changed since").containsExactly("sleep");
		assertThat(vocabularies.word(dana, Facet.TOPIC, own + "-one").code()).isEqualTo(own + "-one");
		assertThat(vocabularies.word(dana, Facet.TOPIC, own + "-narrow").details().parent()).isEqualTo(own + "-one");
		assertThat(vocabularies.word(dana, Facet.TOPIC, own + "-other").details().parent()).as("control: put elsewhere since").isEqualTo("sleep");
		assertThat(history.versions(dana, own + "-0").get(0).deed()).isEqualTo(org.cmn.portal.library.Deed.WORD_UNMERGED);
		assertThat(heard.afterCommit()).singleElement().satisfies(ids -> assertThat(ids).contains(own + "-0", own + "-1"));
		assertThat(list("select action || ' ' || subject from audit_entry where member_id = '" + dana.memberId() + "' and action like 'vocabulary.un%'"))
				.containsExactly("vocabulary.unmerged topic:" + own + "-one>" + own + "-two");
		assertRefused(CommonReason.NOT_FOUND, () -> unmerging.undo(dana, Facet.TOPIC, own + "-one"));
	}

	@Test
	void of_two_merges_into_one_word_each_is_taken_back_alone_and_the_later_one_of_a_chain_first() throws Exception {
		for (var end : List.of("-a", "-b", "-c", "-d")) {
			topic(own + end, null);
		}
		take(own + "-a;" + own + "-b", 1);
		merging.merge(dana, Facet.TOPIC, own + "-a", own + "-c", 1);
		merging.merge(dana, Facet.TOPIC, own + "-b", own + "-c", 1);
		merging.merge(dana, Facet.TOPIC, own + "-c", own + "-d", 1);
		assertRefused(LibraryReason.MERGED_ON, () -> unmerging.undo(dana, Facet.TOPIC, own + "-a"));
		unmerging.undo(dana, Facet.TOPIC, own + "-c");
		assertThat(library.card(dana, own + "-0").topics()).containsExactly(own + "-c");
		unmerging.undo(dana, Facet.TOPIC, own + "-a");
		assertThat(library.card(dana, own + "-0").topics()).as("the other one still stands for b").containsExactly(own + "-a", own + "-c");
		topic(own + "-e", null);
		var e = vocabularies.word(dana, Facet.TOPIC, own + "-e");
		vocabularies.change(dana, Facet.TOPIC, own + "-e", e.version(), input(own + "-b", null));
		assertRefused(LibraryReason.NAME_TAKEN_SINCE, () -> unmerging.undo(dana, Facet.TOPIC, own + "-b"));
		vocabularies.change(dana, Facet.TOPIC, own + "-e", e.version() + 1, input(own + "-e", null));
		unmerging.undo(dana, Facet.TOPIC, own + "-b");
		assertThat(library.card(dana, own + "-0").topics()).containsExactly(own + "-a", own + "-b");
	}

	@Test
	void an_organisation_gets_its_story_back() throws Exception {
		organisation(own + "-a", "A once");
		organisation(own + "-c", "C once");
		for (var end : List.of("-b", "-x")) {
			vocabularies.add(dana, Facet.ORGANISATION, own + end, new WordInput(own + end, own + end, null, new WordDetails(null, null, null, null, null, List.of(),
					List.of(new Predecessor(own + "-a", "2024-09-01", null, null), new Predecessor(own + (end.equals("-x") ? "-c" : "-a"), null, null, null)).subList(0, end.equals("-x") ? 2 : 1))));
		}
		merging.merge(dana, Facet.ORGANISATION, own + "-a", own + "-c", 1);
		unmerging.undo(dana, Facet.ORGANISATION, own + "-a");

		assertThat(vocabularies.word(dana, Facet.ORGANISATION, own + "-a").details().formerNames()).extracting(FormerName::nameEn).containsExactly("A once");
		assertThat(vocabularies.word(dana, Facet.ORGANISATION, own + "-c").details().formerNames()).extracting(FormerName::nameEn).containsExactly("C once");
		assertThat(vocabularies.word(dana, Facet.ORGANISATION, own + "-b").details().predecessors()).containsExactly(new Predecessor(own + "-a", "2024-09-01", null, null));
		assertThat(vocabularies.word(dana, Facet.ORGANISATION, own + "-x").details().predecessors()).as("also what the merge had dropped as said twice").extracting(Predecessor::code)
				.containsExactlyInAnyOrder(own + "-a", own + "-c");
	}

	private long uses(String end) {
		return vocabularies.word(dana, Facet.TOPIC, own + end).uses();
	}

	private void organisation(String code, String once) {
		vocabularies.add(dana, Facet.ORGANISATION, code, new WordInput(code + " name", code + " nom", null, new WordDetails(null, null, null, null, null, List.of(new FormerName(once, once, null, null)), List.of())));
	}

	private Word topic(String code, String parent) {
		return vocabularies.add(dana, Facet.TOPIC, code, input(code, parent));
	}

	private static WordInput input(String name, String parent) {
		return new WordInput(name, name, null, new WordDetails(parent, null, null, null, null, List.of(), List.of()));
	}

	private ImportReport take(String topics, int many) {
		var csv = IntStream.range(0, many).mapToObj(n -> own + "-" + n + ",Row,https://example.org/" + n + "," + topics).collect(Collectors.joining("\n", "id,title,url,topics\n", ""));
		return imports.resources(dana, new ImportFile(Format.CSV, csv.getBytes(StandardCharsets.UTF_8)), new ImportOptions(false, false, ResourceStatus.PUBLISHED));
	}

	private interface Deed {

		void make() throws Exception;
	}

	private static void assertRefused(Reason reason, Deed deed) {
		assertThatThrownBy(deed::make).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private Actor member(Role role) throws SQLException {
		var id = UUID.randomUUID();
		asOwner("insert into member (id, subject, name, claims_at, created_at) values ('" + id + "', '" + id + "', 'Member " + id + "', now(), now())");
		return new Actor(id, "Member " + id, Set.of(role), Locale.ENGLISH, ZoneId.of("America/Edmonton"));
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

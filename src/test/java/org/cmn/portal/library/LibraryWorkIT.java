package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
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

/** The curator's work on many: files out, nothing twice, starter kits, changes of many at once. On a real PostgreSQL. */
@ArquillianTest
class LibraryWorkIT {

	@Inject
	private Library library;

	@Inject
	private Curation curation;

	@Inject
	private History history;

	@Inject
	private Imports imports;

	@Inject
	private Exports exports;

	@Inject
	private Duplicates duplicates;

	@Inject
	private DuplicateKeeping keeping;

	@Inject
	private Collections collections;

	@Inject
	private Bulk bulk;

	@Inject
	private Settings settings;

	@Resource(lookup = "java:app/jdbc/portal")
	private DataSource database;

	private Actor dana;
	private Actor ben;
	/** Begins the ids of one test, so that tests do not see each other's rows. */
	private String own;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@BeforeEach
	void begin() throws SQLException {
		dana = member(Role.CURATOR);
		ben = member(Role.MENTEE);
		own = "w" + UUID.randomUUID().toString().substring(0, 8);
	}

	@Test
	void readers_take_out_what_is_published_and_curators_everything_in_stretches() throws Exception {
		var lines = new StringBuilder("id,title,url,topics,owner_note,status,organisation,organisation_full,organisation_full_fr\n");
		for (int i = 0; i < 1_100; i++) {
			lines.append("%1$s-%2$04d,=Row %1$s,https://example.org/%1$s/%2$d,%3$s,between us,%4$s,%1$s,Name,Nom\n".formatted(own, i, i % 2 == 0 ? "sleep" : "", i % 11 == 0 ? "draft" : "published"));
		}
		take(lines.toString());
		var everything = LibraryQuery.of("").choosing(Facet.ORGANISATION, List.of(own));

		assertThat(out(ben, everything, ExportFormat.CSV)).hasSize(1 + 1_000).noneMatch(line -> line.contains("between us")).filteredOn(line -> line.startsWith(own)).allMatch(line -> line.contains(",'=Row"));
		assertThat(out(dana, everything, ExportFormat.CSV)).hasSize(1 + 1_100).filteredOn(line -> line.startsWith(own)).allMatch(line -> line.contains("between us") && line.contains("Name,Nom"));
		assertThat(out(dana, everything.choosing(Facet.STATUS, List.of("draft")), ExportFormat.NDJSON)).hasSize(100);
		assertThat(out(dana, everything.choosing(Facet.TOPIC, List.of("sleep")), ExportFormat.NDJSON)).hasSize(550);
		assertThat(out(ben, everything, ExportFormat.BOOKMARKS)).filteredOn(line -> line.contains(own)).hasSize(1_000);
		assertThat(list("select action || ' ' || subject from audit_entry where member_id = '" + ben.memberId() + "' order by id")).containsExactly("library.exported resources:csv", "library.exported resources:bookmarks");
	}

	@Test
	void who_takes_files_without_end_waits() throws Exception {
		for (int i = 0; i < 5; i++) {
			exports.take(ben, LibraryQuery.of(""), "", ExportFormat.CSV);
		}
		assertRefused(CommonReason.TOO_MANY_REQUESTS, () -> exports.take(ben, LibraryQuery.of(""), "", ExportFormat.CSV));
		exports.take(dana, LibraryQuery.of(""), "", ExportFormat.CSV);
		assertRefused(CommonReason.NOT_FOUND, () -> exports.take(new Actor(UUID.randomUUID(), "Nobody", Set.of(), Locale.ENGLISH, ZoneId.of("UTC")), LibraryQuery.of(""), "", ExportFormat.CSV));
	}

	@Test
	void an_address_is_not_there_twice_however_it_is_written() throws Exception {
		curation.add(dana, own + "-a", content("First", "https://example.org/" + own), ResourceStatus.PUBLISHED);

		assertThatThrownBy(() -> curation.add(dana, own + "-b", content("Second", "http://www.example.org/" + own + "/?utm_source=x#top"), ResourceStatus.DRAFT))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields()).singleElement().satisfies(field -> {
					assertThat(field.field()).isEqualTo("url");
					assertThat(field.reason()).isEqualTo(LibraryReason.ADDRESS_TAKEN);
					assertThat(field.arguments()).containsExactly("First", own + "-a");
				}));
		var other = curation.add(dana, own + "-b", content("Second", "https://example.org/" + own + "/other"), ResourceStatus.DRAFT);
		assertThatThrownBy(() -> curation.edit(dana, own + "-b", other.version(), content("Second", "https://example.org/" + own), null)).isInstanceOf(Refused.class);
		curation.become(dana, own + "-a", ResourceStatus.RETIRED);
		assertThat(duplicates.find(dana, null, "https://example.org/" + own, List.of()).sameAddress()).as("retired ones too").extracting(ResourceCard::id).containsExactly(own + "-a");

		take("id,title,url\n" + own + "-c,Third,https://example.org/" + own + "\n");
		var shared = library.card(dana, own + "-c");
		assertThat(curation.edit(dana, own + "-c", shared.version(), content("Third anew", "https://www.example.org/" + own), null).get(ResourceField.TITLE)).as("what shares one from before may be edited").isEqualTo("Third anew");
		assertThat(take("title,url\nNameless,http://www.example.org/" + own + "/other/\n").updated()).as("a line without an id is told by its address").isEqualTo(1);
		assertRefused(CommonReason.NOT_FOUND, () -> duplicates.find(ben, null, "https://example.org/" + own, List.of()));
	}

	@Test
	void what_was_there_before_there_were_keys_gets_one_at_the_start() throws Exception {
		curation.add(dana, own, content("Old", "https://example.org/" + own), ResourceStatus.PUBLISHED);
		asOwner("delete from resource_address where resource_id = '" + own + "'");
		assertThat(duplicates.find(dana, null, "https://example.org/" + own, List.of()).sameAddress()).as("control: without a key it is not known").isEmpty();

		keeping.fill(new Object());

		assertThat(duplicates.find(dana, null, "https://example.org/" + own, List.of()).sameAddress()).hasSize(1);
	}

	@Test
	void a_collection_keeps_its_order_shows_readers_what_they_may_see_and_is_not_overwritten_unseen() throws Exception {
		curation.add(dana, own + "-a", content("A", "https://example.org/" + own + "/a"), ResourceStatus.PUBLISHED);
		curation.add(dana, own + "-b", content("B", "https://example.org/" + own + "/b"), ResourceStatus.DRAFT);
		var made = collections.add(dana, own, kit("Kit", own + "-b", own + "-a"), ResourceStatus.DRAFT);
		assertRefused(CommonReason.NOT_FOUND, () -> collections.view(ben, own));

		var published = collections.edit(dana, own, made.card().version(), kit("Kit", own + "-a", own + "-b"), ResourceStatus.PUBLISHED);

		assertThat(published.card().version()).isGreaterThan(made.card().version());
		assertThat(collections.view(dana, own).entries()).extracting(entry -> entry.item().resource()).containsExactly(own + "-a", own + "-b");
		assertThat(collections.view(ben, own).entries()).extracting(entry -> entry.item().resource()).containsExactly(own + "-a");
		assertThat(collections.list(ben)).filteredOn(card -> card.id().equals(own)).extracting(CollectionCard::size).containsExactly(1);
		assertRefused(CommonReason.CHANGED_MEANWHILE, () -> collections.edit(dana, own, made.card().version(), kit("Late"), null));
		var reordered = collections.edit(dana, own, published.card().version(), kit("Kit", own + "-b", own + "-a"), null);
		assertThat(reordered.card().version()).as("another order is another version").isGreaterThan(published.card().version());
		collections.become(dana, own, ResourceStatus.RETIRED);
		assertRefused(CommonReason.NOT_FOUND, () -> collections.view(ben, own));
		assertRefused(CommonReason.NOT_FOUND, () -> collections.become(ben, own, ResourceStatus.PUBLISHED));
		assertThat(list("select action from audit_entry where subject = 'collection:" + own + "' order by id")).containsExactly("collection.added", "collection.published", "collection.edited", "collection.retired");
	}

	@Test
	void many_change_at_once_each_with_a_version_and_come_back_unless_somebody_went_on() throws Exception {
		for (var letter : List.of("a", "b", "c")) {
			curation.add(dana, own + "-" + letter, content(letter, "https://example.org/" + own + "/" + letter).with(ResourceField.TOPICS, letter.equals("c") ? "alcohol;sleep" : "alcohol"), ResourceStatus.PUBLISHED);
		}
		var ids = List.of(own + "-a", own + "-b", own + "-c");
		var change = new BulkChange(BulkAction.ADD_TOPIC, "sleep");

		var preview = bulk.preview(dana, ids, change);
		assertThat(preview.changing()).extracting(ResourceCard::id).containsExactly(own + "-a", own + "-b");
		assertThat(preview.already()).isEqualTo(1);
		assertThat(history.versions(dana, own + "-a")).as("a preview changes nothing").hasSize(1);

		var steps = bulk.apply(dana, ids, change);
		assertThat(steps).extracting(BulkStep::id).containsExactly(own + "-a", own + "-b");
		assertThat(library.card(ben, own + "-b").topics()).containsExactly("alcohol", "sleep");
		assertThat(history.versions(dana, own + "-c")).as("what is so already gets no version").hasSize(1);

		var seen = library.card(dana, own + "-b");
		curation.edit(dana, own + "-b", seen.version(), seen.content().with(ResourceField.COST, "free"), null);
		assertThat(bulk.undo(dana, steps)).extracting(ResourceCard::id).containsExactly(own + "-b");
		assertThat(library.card(ben, own + "-a").topics()).containsExactly("alcohol");
		assertThat(library.card(ben, own + "-b").get(ResourceField.COST)).as("control: what somebody went on with stays").isEqualTo("free");
		assertThat(history.versions(dana, own + "-a")).extracting(VersionCard::deed).containsExactly(Deed.BROUGHT_BACK, Deed.EDITED, Deed.ADDED);

		var retired = bulk.apply(dana, List.of(own + "-a"), new BulkChange(BulkAction.RETIRE, null));
		assertRefused(CommonReason.NOT_FOUND, () -> library.card(ben, own + "-a"));
		bulk.undo(dana, retired);
		assertThat(library.card(ben, own + "-a").isPublished()).isTrue();
		assertThat(list("select action from audit_entry where subject = 'resource:" + own + "-a' order by id")).containsExactly("resource.added", "resource.edited", "resource.brought-back",
				"resource.retired", "resource.brought-back");
	}

	@Test
	void many_change_all_or_none_and_only_in_the_words_of_the_library() throws Exception {
		curation.add(dana, own + "-a", content("A", "https://example.org/" + own + "/a"), ResourceStatus.PUBLISHED);
		curation.add(dana, own + "-b", content("B", "https://example.org/" + own + "/b"), ResourceStatus.PUBLISHED);
		asOwner("create function " + own + "_break() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$",
				"create trigger " + own + "_break before insert on resource_version for each row when (new.resource_id = '" + own + "-b') execute function " + own + "_break()");
		assertThatThrownBy(() -> bulk.apply(dana, List.of(own + "-a", own + "-b"), new BulkChange(BulkAction.SET_KIND, "tool"))).hasStackTraceContaining("the disk is full");
		asOwner("drop trigger " + own + "_break on resource_version", "drop function " + own + "_break()");
		assertThat(library.card(dana, own + "-a").get(ResourceField.KIND)).isNull();
		assertThat(bulk.apply(dana, List.of(own + "-a", own + "-b"), new BulkChange(BulkAction.SET_KIND, "tool"))).as("control: without the fault both").hasSize(2);

		assertRefused(CommonReason.INVALID, () -> bulk.preview(dana, List.of(own + "-a"), new BulkChange(BulkAction.SET_KIND, "novel")));
		assertRefused(CommonReason.INVALID, () -> bulk.preview(dana, List.of(own + "-a"), new BulkChange(BulkAction.SET_KIND, null)));
		assertRefused(CommonReason.INVALID, () -> bulk.preview(dana, List.of(), new BulkChange(BulkAction.PUBLISH, null)));
		assertRefused(CommonReason.INVALID, () -> bulk.preview(dana, java.util.stream.IntStream.rangeClosed(0, Bulk.MOST).mapToObj(Integer::toString).toList(), new BulkChange(BulkAction.PUBLISH, null)));
		assertRefused(CommonReason.INVALID, () -> bulk.preview(dana, List.of(own + "-a", own + "-z"), new BulkChange(BulkAction.PUBLISH, null)));
		assertRefused(CommonReason.NOT_FOUND, () -> bulk.preview(ben, List.of(own + "-a"), new BulkChange(BulkAction.PUBLISH, null)));
	}

	private static CollectionContent kit(String title, String... resources) {
		return new CollectionContent(title, null, null, null, List.of(resources).stream().map(id -> new CollectionItem(id, "why", null)).toList());
	}

	private List<String> out(Actor actor, LibraryQuery query, ExportFormat format) throws IOException {
		var out = new ByteArrayOutputStream();
		exports.take(actor, query, "", format).write(out);
		return out.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private static ResourceContent content(String title, String url) {
		return ResourceContent.EMPTY.with(ResourceField.TITLE, title).with(ResourceField.URL, url);
	}

	private ImportReport take(String csv) {
		return imports.resources(dana, new ImportFile(Format.CSV, csv.getBytes(StandardCharsets.UTF_8)), new ImportOptions(false, false, ResourceStatus.PUBLISHED));
	}

	private static void assertRefused(Reason reason, Runnable deed) {
		assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
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

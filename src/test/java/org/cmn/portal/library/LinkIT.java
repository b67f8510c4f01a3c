package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.cmn.portal.links.LinkClass;
import org.cmn.portal.links.LinkQueue;
import org.cmn.portal.links.LinkSteps;
import org.cmn.portal.links.Links;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links kept alive, on a real database: what is due, what was found, and what a curator does about it. Nothing goes out to the web. */
@ArquillianTest
class LinkIT {

	@Inject
	private Library library;

	@Inject
	private Curation curation;

	@Inject
	private Workbench workbench;

	@Inject
	private History history;

	@Inject
	private LinkCare care;

	@Inject
	private Links links;

	@Inject
	private LinkSteps steps;

	@Resource(lookup = "java:app/jdbc/portal")
	private DataSource database;

	private Actor dana;
	private Actor ben;
	private String own;
	private String address;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@BeforeEach
	void begin() throws SQLException {
		dana = member(Role.CURATOR);
		ben = member(Role.MENTEE);
		own = "l" + UUID.randomUUID().toString().substring(0, 8);
		address = "https://" + own + ".example.org/guide";
		curation.add(dana, own, content(address), ResourceStatus.PUBLISHED);
		links.refresh(List.of(address));
	}

	@Test
	void a_link_is_claimed_once_looked_at_and_due_again_within_a_day() throws SQLException {
		asIfDue();
		assertThat(steps.claim()).contains(address);
		assertThat(steps.claim()).as("its host is taken").doesNotContain(address);
		assertThat(care.health(library.card(ben, own)).state()).isEqualTo(LinkClass.NOT_CHECKED);

		steps.fine(address, "Guide", "plain text");
		steps.leave(own + ".example.org");

		assertThat(care.health(library.card(ben, own)).state()).isEqualTo(LinkClass.FINE);
		assertThat(steps.claim()).as("not again today").doesNotContain(address);
		assertThat(instant("select next_check from link where url = '" + address + "'")).isBetween(Instant.now().plus(Duration.ofHours(21)), Instant.now().plus(Duration.ofHours(25)));
	}

	@Test
	void what_nobody_is_shown_any_more_is_left_alone_and_a_count_finds_what_is_new() throws SQLException {
		asIfDue();
		curation.become(dana, own, ResourceStatus.RETIRED);
		links.refresh(List.of(address));
		assertThat(steps.claim()).doesNotContain(address);

		curation.become(dana, own, ResourceStatus.PUBLISHED);
		steps.count();
		assertThat(steps.claim()).as("control").contains(address);
	}

	@Test
	void the_words_behind_a_link_are_found_within_a_second() throws Exception {
		var word = own + "zyx";
		assertThat(found(word)).isEmpty();
		steps.fine(address, "Guide", "The page speaks of " + word + " at length.");
		var index = new CountDownLatch(1);
		for (int i = 0; i < 15 && found(word).isEmpty(); i++) {
			index.await(200, TimeUnit.MILLISECONDS);
		}
		assertThat(found(word)).containsExactly(own);
	}

	@Test
	void a_pdf_is_read_from_within_the_server_too() throws IOException {
		try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
			var page = new PDPage();
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.showText("Buprenorphine induction");
				content.endText();
			}
			document.save(out);
			assertThat(steps.wordsOf(out.toByteArray())).contains("Buprenorphine induction");
		}
	}

	@Test
	void a_moved_link_waits_in_its_queue_until_a_curator_takes_the_new_address() throws SQLException {
		var there = address.replace("guide", "handbook");
		steps.moved(address, there);
		assertThat(care.counts(dana).get(LinkQueue.MOVED)).isPositive();
		assertThat(care.waiting(dana, LinkQueue.MOVED, 1, 100).items()).anySatisfy(one -> {
			assertThat(one.card().id()).isEqualTo(own);
			assertThat(one.health().movedTo()).isEqualTo(there);
		});

		care.replace(dana, own);

		assertThat(library.card(ben, own).get(ResourceField.URL)).isEqualTo(there);
		assertThat(history.versions(dana, own)).hasSize(2);
		assertThat(care.waiting(dana, LinkQueue.MOVED, 1, 100).items()).noneMatch(one -> one.card().id().equals(own));
		assertThatThrownBy(() -> care.replace(dana, own)).as("it has not moved again").isInstanceOf(Refused.class);
	}

	@Test
	void a_link_that_needs_somebody_waits_on_the_workbench_and_one_key_mends_it_and_takes_it_back() {
		var there = address.replace("guide", "handbook");
		steps.moved(address, there);
		var item = workbench.page(dana, "moved", 1, 100).items().stream().filter(one -> one.id().equals(own)).findFirst().orElseThrow();
		assertThat(item.detail().in(Locale.ENGLISH)).contains(there);
		workbench.resolve(dana, "moved", own, item.version());
		assertThat(library.card(ben, own).get(ResourceField.URL)).isEqualTo(there);
		assertThatThrownBy(() -> workbench.resolve(dana, "moved", own, null)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(LibraryReason.NO_LONGER_WAITS));
		workbench.reopen(dana, "moved", own);
		assertThat(library.card(ben, own).get(ResourceField.URL)).as("control: nobody went on working").isEqualTo(address);

		var back = library.card(dana, own);
		curation.edit(dana, own, back.version(), back.content().with(ResourceField.URL, there).with(ResourceField.TITLE, "Written since"), null);
		assertThatThrownBy(() -> workbench.reopen(dana, "moved", own)).as("a colleague's newer edit stays")
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(LibraryReason.CHANGED_SINCE_SEEN));

		assertThatThrownBy(() -> workbench.resolve(dana, "broken", own, null)).as("control: its link is not broken").isInstanceOf(Refused.class);
	}

	@Test
	void what_a_resource_was_called_while_readers_saw_it_still_finds_it() throws Exception {
		var seen = library.card(dana, own);
		curation.edit(dana, own, seen.version(), seen.content().with(ResourceField.TITLE, "Once " + own + "abc"), null);
		seen = library.card(dana, own);
		curation.edit(dana, own, seen.version(), seen.content().with(ResourceField.TITLE, "Now " + own + "def"), null);
		var index = new CountDownLatch(1);
		for (int i = 0; i < 15 && found(own + "def").isEmpty(); i++) {
			index.await(200, TimeUnit.MILLISECONDS);
		}
		assertThat(found("\"" + own + "def\"")).containsExactly(own);
		assertThat(found("\"" + own + "abc\"")).containsExactly(own);
		assertThat(found("\"" + own + "xyz\"")).as("control").isEmpty();
	}

	@Test
	void what_is_replaced_says_so_in_the_list() throws Exception {
		var seen = library.card(dana, own);
		curation.edit(dana, own, seen.version(), seen.content().with(ResourceField.TITLE, own + "abc"), null);
		curation.add(dana, own + "-next", content(address + "/next").with(ResourceField.SUCCESSOR_OF, own), ResourceStatus.DRAFT);
		var query = LibraryQuery.of(own + "abc");
		var index = new CountDownLatch(1);
		for (int i = 0; i < 15 && library.find(ben, query).items().isEmpty(); i++) {
			index.await(200, TimeUnit.MILLISECONDS);
		}
		assertThat(successor(query)).as("control: nobody sees a draft").isNull();
		curation.become(dana, own + "-next", ResourceStatus.PUBLISHED);
		assertThat(successor(query).id()).isEqualTo(own + "-next");
	}

	private ResourceCard successor(LibraryQuery query) {
		return library.find(ben, query).items().stream().filter(one -> one.card().id().equals(own)).findFirst().orElseThrow().successor();
	}

	@Test
	void what_a_curator_finds_right_by_hand_leaves_the_queue_and_a_line() throws SQLException {
		steps.blocked(address);
		assertThat(care.waiting(dana, LinkQueue.BLOCKED, 1, 100).items()).anyMatch(one -> one.card().id().equals(own));
		care.confirm(dana, own);
		assertThat(care.health(library.card(ben, own)).state()).isEqualTo(LinkClass.FINE);
		assertThat(care.waiting(dana, LinkQueue.BLOCKED, 1, 100).items()).noneMatch(one -> one.card().id().equals(own));
		assertThat(texts("select action from audit_entry where member_id = '" + dana.memberId() + "' order by id")).containsExactly("resource.added", "resource.link-confirmed");
	}

	@Test
	void who_is_no_curator_finds_nothing_here_and_a_curator_checks_ten_a_minute() {
		for (Runnable deed : List.<Runnable>of(() -> care.counts(ben), () -> care.waiting(ben, LinkQueue.MOVED, 1, 10), () -> care.check(ben, own), () -> care.confirm(ben, own),
				() -> care.replace(ben, own), () -> care.propose(ben, address))) {
			assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.NOT_FOUND));
		}
		curation.add(dana, own + "-mail", content("mailto:" + own + "@example.org"), ResourceStatus.PUBLISHED);
		for (int i = 0; i < 10; i++) {
			assertThat(care.check(dana, own + "-mail").state()).isEqualTo(LinkClass.FINE);
		}
		assertThatThrownBy(() -> care.check(dana, own + "-mail")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.TOO_MANY_REQUESTS));
	}

	private List<String> found(String word) {
		return library.find(ben, new LibraryQuery(word, Map.of(), LibraryQuery.Order.RELEVANCE, 1, 10, true)).items().stream().map(one -> one.card().id()).toList();
	}

	private void asIfDue() throws SQLException {
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			statement.executeUpdate("update link set next_check = now() - interval '100 days' where url = '" + address + "'");
		}
	}

	private Instant instant(String sql) throws SQLException {
		try (var connection = database.getConnection(); var row = connection.createStatement().executeQuery(sql)) {
			row.next();
			return row.getTimestamp(1).toInstant();
		}
	}

	private List<String> texts(String sql) throws SQLException {
		var texts = new ArrayList<String>();
		try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

	private static ResourceContent content(String url) {
		return ResourceContent.EMPTY.with(ResourceField.TITLE, "Guide").with(ResourceField.URL, url);
	}

	private Actor member(Role role) throws SQLException {
		var id = UUID.randomUUID();
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			statement.executeUpdate("insert into member (id, subject, name, claims_at, created_at) values ('%1$s', '%1$s', 'Somebody', now(), now())".formatted(id));
		}
		return new Actor(id, "Somebody", Set.of(role), Locale.ENGLISH, ZoneId.of("America/Edmonton"));
	}
}

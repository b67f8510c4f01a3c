package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.search.LostIndex;
import org.cmn.portal.search.Search;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A library without its index (promise R7): titles are found meanwhile, and it heals by itself. */
@ArquillianTest
class LostIndexIT {

	@Inject
	private Library library;

	@Inject
	private Curation curation;

	@Inject
	private SearchLoop loop;

	@Inject
	private Unanswered unanswered;

	@Inject
	private TitlesMeanwhile titles;

	@Inject
	private Search search;

	@Inject
	private LostIndex lost;

	@Resource(lookup = "java:app/jdbc/portal")
	private DataSource database;

	private Actor dana;
	private String own;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@BeforeEach
	void begin() throws SQLException {
		dana = curator();
		own = "x" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "word";
		curation.add(dana, own, content("Tapering " + own, "Prise en charge"), ResourceStatus.PUBLISHED);
	}

	@Test
	void an_index_that_is_gone_is_made_anew_without_a_restart_and_ends_equal_to_the_database() throws Exception {
		await(page -> page.total() == 1 && !page.rebuilding());
		lost.loseEverything();
		await(page -> !page.rebuilding() && page.total() == 1);
		assertThat(search.state().documents()).isEqualTo(rows());
	}

	@Test
	void while_there_is_no_place_for_an_index_titles_are_found_and_nothing_is_counted_as_missing() throws Exception {
		await(page -> page.total() == 1 && !page.rebuilding());
		lost.loseThePlace();
		try {
			var found = await(LibraryPage::rebuilding);
			assertThat(found.items()).extracting(one -> one.card().id()).containsExactly(own);
			assertThat(search.state().open()).isFalse();
			var vain = LibraryQuery.of(own + "vain");
			loop.asked(dana, vain, Locale.ENGLISH, library.find(dana, vain), false);
			assertThat(unanswered.list(dana, true, 1, 100).items()).noneMatch(card -> card.words().contains(own));
		} finally {
			lost.giveThePlaceBack();
		}
		await(page -> !page.rebuilding() && page.total() == 1);
		assertThat(search.state().documents()).as("control: it heals").isEqualTo(rows());
	}

	@Test
	void every_word_has_to_be_in_a_title_of_either_language_and_drafts_are_not_for_readers() {
		var published = Set.of(ResourceStatus.PUBLISHED);
		assertThat(titles.ids(own.toUpperCase(Locale.ROOT) + " prise", published, 0, 10)).containsExactly(own);
		assertThat(titles.count(own + " tape", published)).isEqualTo(1);
		assertThat(titles.ids(own + " other", published, 0, 10)).isEmpty();
		assertThat(titles.ids(own, Set.of(ResourceStatus.DRAFT), 0, 10)).isEmpty();
		assertThat(titles.count("%_\\' \u0000;--", published)).as("signs are no words").isEqualTo(titles.count("", published));
	}

	/** Up to half a minute; answers the page that was awaited. */
	private LibraryPage await(Predicate<LibraryPage> wanted) throws InterruptedException {
		var pause = new CountDownLatch(1);
		var until = Instant.now().plusSeconds(30);
		var page = library.findWhileTyping(dana, LibraryQuery.of(own));
		while (!wanted.test(page) && Instant.now().isBefore(until)) {
			pause.await(500, TimeUnit.MILLISECONDS);
			page = library.findWhileTyping(dana, LibraryQuery.of(own));
		}
		assertThat(page).matches(wanted);
		return page;
	}

	private static ResourceContent content(String title, String french) {
		return ResourceContent.EMPTY.with(ResourceField.TITLE, title).with(ResourceField.TITLE_FR, french).with(ResourceField.URL, "https://example.org/" + UUID.randomUUID());
	}

	private int rows() throws SQLException {
		try (var connection = database.getConnection(); var row = connection.createStatement().executeQuery("select count(*) from resource")) {
			row.next();
			return row.getInt(1);
		}
	}

	private Actor curator() throws SQLException {
		var id = UUID.randomUUID();
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			statement.executeUpdate("insert into member (id, subject, name, claims_at, created_at) values ('%1$s', '%1$s', 'Dana', now(), now())".formatted(id));
		}
		return new Actor(id, "Dana", Set.of(Role.CURATOR), Locale.ENGLISH, ZoneId.of("UTC"));
	}
}

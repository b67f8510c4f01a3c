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
import org.cmn.portal.library.AskedCard;
import org.cmn.portal.library.Curation;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.LibraryQuery;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.library.QueueItem;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.library.SearchLoop;
import org.cmn.portal.library.SynonymInput;
import org.cmn.portal.library.Synonyms;
import org.cmn.portal.library.Unanswered;
import org.cmn.portal.library.Workbench;
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

/** Whose things are whose, and what reaches the curators of them: on a real PostgreSQL. */
@ArquillianTest
class ShelfIT {

	@Inject
	private Shelf shelf;

	@Inject
	private SavedSearches searches;

	@Inject
	private NewsHeard told;

	@Inject
	private Suggestions suggestions;

	@Inject
	private Workbench workbench;

	@Inject
	private Curation curation;

	@Inject
	private Library library;

	@Inject
	private SearchLoop loop;

	@Inject
	private Unanswered unanswered;

	@Inject
	private Synonyms synonyms;

	@Inject
	private Settings settings;

	private Actor dana;
	private Actor ben;
	private Actor chidi;
	private String own;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@BeforeEach
	void begin() throws SQLException {
		dana = member(Role.CURATOR);
		ben = member(Role.MENTEE);
		chidi = member(Role.MENTEE);
		own = "s" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "word";
		publish(own);
	}

	@Test
	void what_is_kept_is_kept_once_with_its_note_and_is_nobody_elses() {
		shelf.keep(ben, own, "first", null);
		shelf.keep(ben, own, "for Friday", null);

		assertThat(shelf.view(ben).resources()).singleElement().satisfies(kept -> assertThat(kept.note()).isEqualTo("for Friday"));
		assertThat(shelf.view(chidi).resources()).isEmpty();
		assertThat(shelf.of(chidi, own).kept()).isFalse();
		assertRefused(CommonReason.NOT_FOUND, () -> shelf.drop(chidi, own));
		assertRefused(CommonReason.NOT_FOUND, () -> shelf.keep(ben, "nothing-here", null, null));
		assertThat(shelf.drop(ben, own)).as("control: its owner takes it off, and gets the note back").isEqualTo("for Friday");
		assertThat(shelf.view(ben).resources()).isEmpty();
	}

	@Test
	void what_was_retired_stays_on_the_shelf_with_its_note() {
		shelf.keep(ben, own, "mine", null);
		curation.become(dana, own, ResourceStatus.RETIRED);

		assertThat(shelf.view(ben).resources()).singleElement().satisfies(kept -> {
			assertThat(kept.card()).isNull();
			assertThat(kept.note()).isEqualTo("mine");
		});
		shelf.drop(ben, own);
	}

	@Test
	void curators_see_how_many_and_why_but_never_who() {
		shelf.judge(ben, own, true, "short", null);
		shelf.judge(chidi, own, false, null, null);
		shelf.judge(ben, own, false, "too long", null);
		shelf.report(ben, own, "404", null);
		shelf.report(ben, own, "still 404", null);
		shelf.report(chidi, own, null, null);

		assertThat(shelf.opinions(dana, own)).isEqualTo(new OpinionCount(0, 2, java.util.List.of("too long")));
		assertRefused(CommonReason.NOT_FOUND, () -> shelf.opinions(ben, own));
		var item = workbench.page(dana, "reported", 1, 100).items().stream().filter(one -> one.id().equals(own)).findFirst().orElseThrow();
		assertThat(item.detail().in(Locale.ENGLISH)).contains("2 members", "still 404").doesNotContain(ben.name(), chidi.name());
		assertRefused(CommonReason.NOT_FOUND, () -> workbench.page(ben, "reported", 1, 100));

		workbench.resolve(dana, "reported", own, null);
		assertRefused(LibraryReason.NO_LONGER_WAITS, () -> workbench.resolve(dana, "reported", own, null));
		assertThat(shelf.of(ben, own).reported()).isFalse();
		workbench.reopen(dana, "reported", own);
		assertThat(shelf.of(ben, own).reported()).as("taken back").isTrue();
	}

	@Test
	void a_suggestion_says_who_made_it_and_its_member_sees_that_it_was_dealt_with() {
		var made = suggestions.suggest(ben, new SuggestionInput("HTTPS://Example.org/new", "For tapering", own), null);

		var item = workbench.page(dana, "suggested", 1, 100).items().stream().filter(one -> one.id().equals(made.id().toString())).findFirst().orElseThrow();
		assertThat(item.detail().in(Locale.ENGLISH)).contains(ben.name(), "For tapering");
		assertThat(item.edit()).isEqualTo("/library/edit?url=https%3A%2F%2Fexample.org%2Fnew&title=" + own + "&queue=suggested&item=" + made.id());
		workbench.resolve(dana, "suggested", item.id(), item.version());
		assertRefused(LibraryReason.NO_LONGER_WAITS, () -> workbench.resolve(dana, "suggested", item.id(), null));

		assertThat(shelf.view(ben).suggestions()).singleElement().satisfies(one -> assertThat(one.settledAt()).isNotNull());
		assertThat(workbench.settled(dana, "suggested", 1, 1).items()).as("the newest first").extracting(QueueItem::id).containsExactly(item.id());
		assertThat(workbench.settled(dana, "drafts", 1, 1).items()).as("control: drafts remember nothing").isEmpty();
		assertThat(shelf.view(chidi).suggestions()).isEmpty();
		assertRefused(CommonReason.INVALID, () -> suggestions.suggest(ben, new SuggestionInput("javascript:alert(1)", null, null), null));
	}

	@Test
	void a_resource_made_of_a_suggestion_settles_it_and_it_can_be_put_back() {
		var made = suggestions.suggest(ben, new SuggestionInput("https://example.org/" + own + "/made", "For a test", null), null);
		var id = made.id().toString();
		assertRefused(CommonReason.NOT_FOUND, () -> workbench.make(ben, "suggested", id, content("Made of " + own), ResourceStatus.DRAFT));
		assertRefused(CommonReason.INVALID, () -> workbench.make(dana, "suggested", id, ResourceContent.EMPTY, ResourceStatus.DRAFT));
		assertThat(waits(id)).as("what was refused settles nothing").isTrue();
		assertThat(workbench.make(dana, "drafts", id, content("Beside " + own), ResourceStatus.DRAFT).status()).isEqualTo(ResourceStatus.DRAFT);
		assertThat(waits(id)).as("control: of another queue").isTrue();

		workbench.make(dana, "suggested", id, content("Made of " + own), ResourceStatus.DRAFT);
		assertThat(waits(id)).isFalse();
		assertThat(workbench.lately(dana, "suggested", id)).isPresent();
		assertThat(workbench.make(dana, "suggested", id, content("Once more " + own), ResourceStatus.DRAFT)).as("dealt with already: no reason not to make it").isNotNull();
		workbench.reopen(dana, "suggested", id);
		assertThat(waits(id)).as("put back").isTrue();
		assertThat(workbench.lately(dana, "suggested", id)).isEmpty();
	}

	private boolean waits(String id) {
		return workbench.page(dana, "suggested", 1, 100).items().stream().anyMatch(item -> item.id().equals(id));
	}

	private ResourceContent content(String title) {
		return ResourceContent.EMPTY.with(ResourceField.TITLE, title).with(ResourceField.URL, "https://example.org/" + title.replace(' ', '-'));
	}

	@Test
	void what_is_in_the_library_already_is_said_to_the_member_and_in_the_queue() {
		var url = library.card(dana, own).content().get(ResourceField.URL);
		assertThat(suggestions.known(ben, " " + url.replace("https", "HTTP") + "/ ")).hasValueSatisfying(card -> assertThat(card.id()).isEqualTo(own));
		var made = suggestions.suggest(ben, new SuggestionInput(url, "About its second chapter", null), null);
		var item = workbench.page(dana, "suggested", 1, 100).items().stream().filter(one -> one.id().equals(made.id().toString())).findFirst().orElseThrow();
		assertThat(item.detail().in(Locale.ENGLISH)).contains("already in the library", library.card(dana, own).title(Locale.ENGLISH));
		assertThat(item.open()).isEqualTo("/library/resource?id=" + own);

		curation.become(dana, own, ResourceStatus.RETIRED);
		assertThat(suggestions.known(ben, url)).as("control: a reader sees what is published").isEmpty();
		assertThat(suggestions.known(ben, "no address")).isEmpty();
	}

	@Test
	void a_saved_search_tells_what_is_new_until_its_member_has_looked() {
		var saved = searches.save(ben, null, "/library?q=" + own + "fresh");
		assertThat(searches.save(ben, "again", "q=" + own + "fresh").id()).as("the same search is kept once").isEqualTo(saved.id());
		assertThat(saved.address()).as("it ends where it ends").endsWith("fresh");
		assertThat(searches.list(ben)).extracting(SearchCard::fresh).containsExactly(0);

		publish(own + "fresh");
		awaitFresh(1);
		curation.become(dana, own + "fresh", ResourceStatus.RETIRED);
		curation.become(dana, own + "fresh", ResourceStatus.PUBLISHED);
		awaitFresh(1);

		awaitTold(saved.id());
		assertRefused(CommonReason.NOT_FOUND, () -> searches.look(chidi, saved.id()));
		assertRefused(CommonReason.NOT_FOUND, () -> searches.forget(chidi, saved.id()));
		searches.look(ben, saved.id());
		told.clear();
		searches.tellNews();
		assertThat(told.of(saved.id())).as("control: looked at, it tells nothing").isZero();
		assertThat(searches.list(ben)).as("control: looked at, nothing is new").extracting(SearchCard::fresh).containsExactly(0);
		for (int i = 1; i < SavedSearch.MOST; i++) {
			searches.save(ben, null, "/library?q=" + own + i);
		}
		assertRefused(ShelfReason.TOO_MANY_SEARCHES, () -> searches.save(ben, null, "/library?q=one+more"));
	}

	@Test
	void a_search_in_vain_waits_for_a_curator_until_it_is_answered_and_comes_back_when_the_pick_is_taken_away() {
		var words = own + "vain";
		loop.asked(ben, LibraryQuery.of(words), Locale.ENGLISH, library.find(ben, LibraryQuery.of(words)), loop.pick(ben, words).isPresent());
		loop.asked(ben, LibraryQuery.of("john smith " + words), Locale.ENGLISH, library.find(ben, LibraryQuery.of(words)), loop.pick(ben, "john smith " + words).isPresent());

		var waiting = unanswered.list(dana, true, 1, 100).items().stream().filter(card -> card.words().contains(words)).toList();
		assertThat(waiting).singleElement().satisfies(card -> assertThat(card.asked()).isEqualTo(1));
		assertRefused(CommonReason.NOT_FOUND, () -> unanswered.list(ben, true, 1, 100));

		unanswered.pick(dana, waiting.get(0).id(), own);
		assertThat(loop.pick(ben, " " + words.toUpperCase(Locale.ROOT))).hasValueSatisfying(card -> assertThat(card.id()).isEqualTo(own));
		assertThat(open(words)).isFalse();
		loop.asked(ben, LibraryQuery.of(words), Locale.ENGLISH, library.find(ben, LibraryQuery.of(words)), loop.pick(ben, words).isPresent());
		assertThat(open(words)).as("what was picked answers it").isFalse();
		unanswered.reopen(dana, waiting.get(0).id());
		assertThat(loop.pick(ben, words)).isEmpty();
		assertThat(open(words)).isTrue();
		var key = waiting.get(0).id().toString();
		workbench.resolve(dana, "unanswered", key, null);
		assertRefused(LibraryReason.NO_LONGER_WAITS, () -> workbench.resolve(dana, "unanswered", key, null));
		workbench.reopen(dana, "unanswered", key);
		assertRefused(LibraryReason.CHANGED_SINCE_SEEN, () -> workbench.reopen(dana, "unanswered", key));
		loop.opened(ben, words, Locale.ENGLISH);
		assertThat(open(words)).as("control: somebody found what they needed").isFalse();
	}

	@Test
	void what_merely_comes_closest_is_no_answer_and_no_news() {
		var known = own + "fresh";
		var words = known + " zuvuqik yolimuq wabonux";
		searches.save(ben, null, "/library?q=" + words.replace(' ', '+'));
		searches.save(ben, null, "/library?q=" + known);
		publish(known);
		awaitFresh(1);
		assertThat(searches.list(ben)).as("control: the same resource is news to who asked for it").extracting(SearchCard::fresh).containsExactly(1, 0);

		var closest = library.find(ben, LibraryQuery.of(words));
		assertThat(closest.total()).isPositive();
		loop.askedByProgram(ben, LibraryQuery.of(words), Locale.ENGLISH, closest, loop.pick(ben, words).isPresent());
		loop.askedByProgram(ben, LibraryQuery.of(known), Locale.ENGLISH, library.find(ben, LibraryQuery.of(known)), loop.pick(ben, known).isPresent());
		assertThat(unanswered.list(dana, true, 1, 100).items()).filteredOn(card -> card.words().equals(words)).singleElement()
				.satisfies(card -> assertThat(card.why()).isEqualTo(AskedCard.Why.FITTED_BADLY));
		assertThat(open(known)).as("control: of what fits a program says nothing").isFalse();
	}

	@Test
	void two_curators_at_one_synonym_are_told_apart_and_what_is_deleted_comes_back() {
		var first = synonyms.add(dana, new SynonymInput(own, java.util.List.of("one"), null, false, null));
		synonyms.add(dana, new SynonymInput(own, java.util.List.of("two"), null, false, "dangerous"));
		assertThat(synonyms.list(dana, own, 1, 10).senses()).containsEntry(own, 2L);
		assertRefused(CommonReason.INVALID, () -> synonyms.add(dana, new SynonymInput(own, java.util.List.of("two"), null, false, null)));

		synonyms.edit(dana, first.id(), first.version(), new SynonymInput(own, java.util.List.of("one", "three"), null, false, null));
		assertRefused(CommonReason.CHANGED_MEANWHILE, () -> synonyms.edit(dana, first.id(), first.version(), new SynonymInput(own, java.util.List.of("four"), null, false, null)));
		var gone = synonyms.delete(dana, first.id());
		assertThat(synonyms.list(dana, own, 1, 10).total()).isEqualTo(1);
		synonyms.add(dana, gone);
		assertThat(synonyms.list(dana, own, 1, 10).items()).extracting(card -> card.equivalents()).containsExactly("one, three", "two");
		assertRefused(CommonReason.NOT_FOUND, () -> synonyms.delete(ben, first.id()));
	}

	private boolean open(String words) {
		return unanswered.list(dana, true, 1, 100).items().stream().anyMatch(card -> card.words().equals(words));
	}

	/** The index follows within a second; what was seen counts, for it may be on its way to the next state already. */
	private void awaitFresh(int expected) {
		var until = System.nanoTime() + 3_000_000_000L;
		int seen = searches.list(ben).get(0).fresh();
		while (seen != expected && System.nanoTime() < until) {
			seen = searches.list(ben).get(0).fresh();
		}
		assertThat(seen).isEqualTo(expected);
	}

	/** The portal tells it as often as it looks; the index is told of what is published again within a moment. */
	private void awaitTold(UUID search) {
		var until = System.nanoTime() + 3_000_000_000L;
		do {
			told.clear();
			searches.tellNews();
		} while (told.of(search) == 0 && System.nanoTime() < until);
		assertThat(told.of(search)).isEqualTo(1);
	}

	private void publish(String id) {
		curation.add(dana, id, ResourceContent.EMPTY.with(ResourceField.TITLE, id).with(ResourceField.URL, "https://example.org/" + id), ResourceStatus.PUBLISHED);
	}

	private static void assertRefused(Reason reason, Runnable deed) {
		assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private Actor member(Role role) throws SQLException {
		var id = UUID.randomUUID();
		try (var connection = DriverManager.getConnection(settings.databaseUrl(), settings.databaseOwner(), settings.databaseOwnerPassword()); var statement = connection.createStatement()) {
			statement.execute("insert into member (id, subject, name, claims_at, created_at) values ('" + id + "', '" + id + "', 'Member " + id + "', now(), now())");
			statement.execute("insert into member_role (member_id, role) values ('" + id + "', '" + role.code() + "')");
		}
		return new Actor(id, "Member " + id, Set.of(role), Locale.ENGLISH, ZoneId.of("America/Edmonton"));
	}
}

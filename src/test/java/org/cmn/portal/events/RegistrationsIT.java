package org.cmn.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Reason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Zones;
import org.cmn.portal.testkit.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promises R1, R2 and R8 where they are kept: in the transaction, on a real PostgreSQL, with many people at once. */
@ArquillianTest
class RegistrationsIT {

	private static final int SEATS = 5;
	private static final int PEOPLE = 40;

	@Inject
	private Registrations registrations;

	@Inject
	private Scheduling scheduling;

	@Inject
	private EventStores.Unlocked unlocked;

	@Inject
	private EventStores.UnlockedAndUnnumbered unlockedAndUnnumbered;

	@Inject
	private ToldFacts told;

	@Inject
	private Clock clock;

	@Inject
	private Zones zones;

	@Inject
	private Audit audit;

	@Inject
	private Event<Object> facts;

	@Inject
	private RateLimit rates;

	@Resource
	private UserTransaction transaction;

	@Resource
	private ManagedThreadFactory threads;

	@Resource(lookup = "java:app/jdbc/portal")
	private DataSource database;

	private Actor eva;
	private List<Actor> people;

	@Deployment
	static WebArchive portal() {
		return Deployments.portal();
	}

	@BeforeEach
	void people() throws SQLException {
		eva = member(Role.COORDINATOR);
		people = new ArrayList<>();
		for (var i = 0; i < PEOPLE; i++) {
			people.add(member(Role.MENTEE));
		}
		told.forget();
	}

	@Test
	void forty_at_once_for_five_seats_never_overbook_and_wait_in_order() throws Exception {
		var event = event(SEATS);

		var outcomes = atOnce(people, person -> registrations.signUp(person, event));

		assertThat(outcomes).as("nobody was turned away by an error").hasSize(PEOPLE).containsOnly("done");
		assertThat(seats(event)).containsExactly(1, 2, 3, 4, 5);
		assertThat(numbers(event, "CONFIRMED")).as("the first five have the seats").containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(numbers(event, "WAITING")).containsExactlyElementsOf(LongStream.rangeClosed(SEATS + 1, PEOPLE).boxed().toList());
		assertThat(people.stream().map(person -> registrations.event(person, event).own()).filter(Standing::isWaiting).map(Standing::place))
				.containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, PEOPLE - SEATS).boxed().toList());
		assertThat(told.of(SignedUp.class)).hasSize(PEOPLE);
	}

	/** The first negative control: without the lock the seat's number still stops a second booking, but people meet errors. */
	@Test
	void without_the_lock_the_database_has_the_last_word() throws Exception {
		var event = event(SEATS);
		var desk = desk(unlocked);

		var outcomes = atOnce(people, person -> inTransaction(() -> desk.signUp(person, event)));

		assertThat(seats(event)).hasSizeLessThanOrEqualTo(SEATS).doesNotHaveDuplicates();
		assertThat(outcomes).as("control: the race is real, somebody met the constraint").contains("error");
	}

	/** The second negative control: without the lock and the numbers the same race must overbook. */
	@Test
	void without_lock_and_constraint_the_same_race_overbooks() throws Exception {
		var event = event(SEATS);
		var desk = desk(unlockedAndUnnumbered);

		atOnce(people, person -> inTransaction(() -> desk.signUp(person, event)));

		assertThat(seats(event)).as("control: more people than seats").hasSizeGreaterThan(SEATS);
	}

	@Test
	void who_gives_up_a_seat_passes_it_to_the_next_in_line_exactly_once() throws Exception {
		var event = event(SEATS);
		atOnce(people, person -> registrations.signUp(person, event));
		var confirmed = people.stream().filter(person -> registrations.event(person, event).own().isConfirmed()).toList();
		var next = holders(event, "WAITING").subList(0, SEATS);

		atOnce(confirmed, person -> registrations.giveUp(person, event));

		assertThat(holders(event, "CONFIRMED")).containsExactlyElementsOf(next);
		assertThat(told.of(MovedUp.class)).extracting(MovedUp::member).containsExactlyInAnyOrderElementsOf(next);
		assertThat(registrations.event(actor(next.get(0)), event).own().movedUpAt()).isNotNull();
	}

	@Test
	void more_seats_go_to_the_next_in_line() throws Exception {
		var event = event(SEATS);
		atOnce(people, person -> registrations.signUp(person, event));
		var next = holders(event, "WAITING").subList(0, 7);

		scheduling.change(eva, event, registrations.event(eva, event).version(), input(SEATS + 7));

		assertThat(holders(event, "CONFIRMED")).hasSize(SEATS + 7).endsWith(next.toArray(UUID[]::new));
		assertThat(told.of(MovedUp.class)).extracting(MovedUp::member).containsExactlyElementsOf(next);
	}

	@Test
	void in_a_storm_of_coming_and_going_no_seat_is_doubled_or_left_empty() throws Exception {
		var event = event(SEATS);
		var storm = new ArrayList<Actor>();
		IntStream.range(0, 4).forEach(round -> storm.addAll(people));
		Collections.shuffle(storm, new Random(1));
		var turn = new Random(2);
		var comes = Collections.synchronizedList(new ArrayList<>(storm.stream().map(person -> turn.nextInt(3) > 0).toList()));

		var outcomes = atOnce(storm, person -> {
			if (comes.remove(0)) {
				registrations.signUp(person, event);
			} else {
				registrations.giveUp(person, event);
			}
		});

		assertThat(outcomes).containsOnly("done");
		assertThat(seats(event)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(SEATS);
		assertThat(seats(event).size() == SEATS || numbers(event, "WAITING").isEmpty()).as("nobody waits beside an empty seat").isTrue();
		assertThat(told.of(MovedUp.class).size()).isPositive().isLessThanOrEqualTo(told.of(SeatGivenUp.class).size());
	}

	@Test
	void the_same_person_asking_many_times_has_one_seat_one_row_and_one_answer() throws Exception {
		var event = event(1);
		var ben = people.get(0);

		var outcomes = atOnce(Collections.nCopies(12, ben), person -> assertThat(registrations.signUp(person, event).own().isConfirmed()).isTrue());

		assertThat(outcomes).containsOnly("done");
		assertThat(rows(event)).isEqualTo(1);
		assertThat(told.of(SignedUp.class)).hasSize(1);
	}

	@Test
	void giving_up_twice_is_giving_up_once() throws Exception {
		var event = event(1);
		atOnce(people.subList(0, 3), person -> registrations.signUp(person, event));
		var holder = actor(holders(event, "CONFIRMED").get(0));

		atOnce(Collections.nCopies(8, holder), person -> registrations.giveUp(person, event));

		assertThat(told.of(SeatGivenUp.class)).hasSize(1);
		assertThat(told.of(MovedUp.class)).hasSize(1);
		assertThat(seats(event)).hasSize(1);
	}

	@Test
	void who_comes_back_goes_to_the_end_of_the_line() throws Exception {
		var event = event(1);
		for (var person : people.subList(0, 3)) {
			registrations.signUp(person, event);
		}

		registrations.giveUp(people.get(1), event);
		var again = registrations.signUp(people.get(1), event);

		assertThat(again.own().place()).isEqualTo(2);
		assertThat(registrations.event(people.get(2), event).own().place()).isEqualTo(1);
		assertThat(rows(event)).isEqualTo(3);
	}

	@Test
	void a_cancelled_event_keeps_its_people_for_the_case_that_it_is_taken_back() throws Exception {
		var event = event(1);
		registrations.signUp(people.get(0), event);
		registrations.signUp(people.get(1), event);

		var cancelled = scheduling.cancelEvent(eva, event, registrations.event(eva, event).version());
		scheduling.cancelEvent(eva, event, -1);
		assertThat(told.of(EventCancelled.class)).as("twice is once").hasSize(1);
		assertThat(registrations.event(people.get(0), event).offer()).isEqualTo(Offer.CANCELLED);
		registrations.giveUp(people.get(0), event);
		assertThat(told.of(MovedUp.class)).as("nobody moves up at a cancelled event").isEmpty();

		scheduling.reinstate(eva, event, cancelled.version());
		assertThat(registrations.event(people.get(1), event).own().isConfirmed()).as("the free seat is given when it is on again").isTrue();
	}

	@Test
	void two_coordinators_cannot_overwrite_each_other() throws Exception {
		var event = event(3);
		var read = registrations.event(eva, event).version();
		registrations.signUp(people.get(0), event);
		scheduling.change(eva, event, read, input(4));

		assertRefused(CommonReason.CHANGED_MEANWHILE, () -> scheduling.change(eva, event, read, input(5)));
		assertThat(registrations.event(eva, event).seats().capacity()).isEqualTo(4);
	}

	@Test
	void seats_that_are_taken_cannot_be_taken_away() throws Exception {
		var event = event(3);
		registrations.signUp(people.get(0), event);
		registrations.signUp(people.get(1), event);

		assertThatThrownBy(() -> scheduling.change(eva, event, registrations.event(eva, event).version(), input(1)))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields()).singleElement()
						.satisfies(field -> assertThat(field.reason()).isEqualTo(EventReason.CAPACITY_BELOW_CONFIRMED)));
	}

	@Test
	void only_a_coordinator_runs_events_and_reads_the_names() throws Exception {
		var event = event(3);
		var ben = registrations.signUp(people.get(0), event);
		var nobody = new Actor(people.get(1).memberId(), "No role", Set.of(), Locale.ENGLISH, Events.EDMONTON);

		assertRefused(CommonReason.NOT_FOUND, () -> scheduling.schedule(people.get(0), input(1)));
		assertRefused(CommonReason.NOT_FOUND, () -> scheduling.change(people.get(0), event, ben.version(), input(1)));
		assertRefused(CommonReason.NOT_FOUND, () -> scheduling.cancelEvent(people.get(0), event, ben.version()));
		assertRefused(CommonReason.NOT_FOUND, () -> scheduling.participants(people.get(0), event));
		assertRefused(CommonReason.NOT_FOUND, () -> registrations.signUp(nobody, event));
		assertRefused(CommonReason.NOT_FOUND, () -> registrations.list(nobody, false, 1, 20));
		assertRefused(CommonReason.NOT_FOUND, () -> registrations.find(nobody, "quokka", false, 1, 20));
		assertRefused(CommonReason.NOT_FOUND, () -> registrations.signUp(people.get(0), UUID.randomUUID()));
		assertThat(scheduling.participants(eva, event)).extracting(Participant::name).containsExactly(people.get(0).name());
	}

	@Test
	void a_refusal_tells_no_fact_and_keeps_nothing() throws Exception {
		var event = event(1);
		scheduling.cancelEvent(eva, event, registrations.event(eva, event).version());
		told.forget();

		assertRefused(EventReason.EVENT_IS_CANCELLED, () -> registrations.signUp(people.get(0), event));
		assertThat(told.all()).isEmpty();
		assertThat(rows(event)).isZero();
	}

	@Test
	void every_moment_comes_back_from_the_database_as_it_went_in() throws Exception {
		for (var start : List.of("2097-11-03T05:30:00Z", "2097-11-03T06:30:00Z", "2096-12-01T12:00:00Z", "2097-03-10T07:00:00Z", "2096-11-01T08:30:00Z")) {
			var input = new EventInput("Moment", null, "D", null, "America/Toronto", start, Instant.parse(start).plusSeconds(3600).toString(), null, null, "Here", null, "1");
			var scheduled = scheduling.schedule(eva, input);
			assertThat(registrations.event(eva, scheduled.id()).starts()).isEqualTo(Instant.parse(start));
			assertThat(list("select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from community_event where id = '" + scheduled.id() + "'"))
					.containsExactly(start);
		}
	}

	@Test
	void the_calendar_shows_what_is_next_first_and_counts_for_each_reader() throws Exception {
		var event = event(2);
		for (var person : people.subList(0, 3)) {
			registrations.signUp(person, event);
		}

		var list = registrations.list(people.get(2), false, 1, EventList.LARGEST);

		assertThat(list.items()).isSortedAccordingTo((one, other) -> one.starts().compareTo(other.starts()));
		assertThat(list.items()).filteredOn(item -> item.id().equals(event)).singleElement().satisfies(item -> {
			assertThat(item.own()).isEqualTo(new Standing(RegistrationStatus.WAITING, 1, null));
			assertThat(item.seats()).isEqualTo(new SeatPolicy(2, 2, 1));
		});
		assertThat(registrations.list(eva, true, Integer.MAX_VALUE, 0).items()).isEmpty();
		assertThat(registrations.list(eva, false, 1, 1).items()).as("pages count from 1").hasSize(1).isEqualTo(registrations.list(eva, false, 0, 1).items())
				.isNotEqualTo(registrations.list(eva, false, 2, 1).items());
	}

	@Test
	void an_event_is_found_by_words_of_either_language_whatever_accents_and_capitals() {
		var input = new EventInput("Wound rounds", "Séance sur les plaies", "Quokka dressings", "Pansements", "America/Edmonton", "2098-02-03T10:00", "2098-02-03T11:00", null, null, "Hinton", null, "1");
		var event = scheduling.schedule(eva, input);

		for (var words : List.of("quokka", "WOUND quokk", "seance plaies", "  pansements  hinton ")) {
			assertThat(registrations.find(people.getFirst(), words, false, 1, 20).items()).as(words).extracting(EventView::id).contains(event.id());
		}
		assertThat(registrations.find(people.getFirst(), "quokka xylophone", false, 1, 20)).as("control: all words").returns(0L, EventList::total);
		assertThat(registrations.find(people.getFirst(), "quokka", true, 1, 20).items()).as("control: it is not over").isEmpty();
		assertThat(registrations.find(people.getFirst(), "quokka", false, 2, 20).items()).as("one page is all").isEmpty();
	}

	private Registrations desk(EventStore store) {
		return new Registrations(store, new Seating(store, clock, audit, facts), zones, audit, facts, rates);
	}

	/** What the container does for the real front desk. */
	private void inTransaction(Runnable work) {
		try {
			transaction.begin();
			try {
				work.run();
			} catch (RuntimeException e) {
				transaction.rollback();
				throw e;
			}
			transaction.commit();
		} catch (jakarta.transaction.NotSupportedException | jakarta.transaction.SystemException | jakarta.transaction.RollbackException
				| jakarta.transaction.HeuristicMixedException | jakarta.transaction.HeuristicRollbackException e) {
			throw new IllegalStateException(e);
		}
	}

	/** All start in the same moment. Answers for each "done", "refused" or "error". */
	private List<String> atOnce(List<Actor> actors, Consumer<Actor> deed) throws Exception {
		var go = new CountDownLatch(1);
		var tasks = new ArrayList<FutureTask<String>>();
		for (var actor : actors) {
			var task = new FutureTask<>(() -> {
				go.await();
				return outcome(() -> deed.accept(actor));
			});
			tasks.add(task);
			threads.newThread(task).start();
		}
		go.countDown();
		var outcomes = new ArrayList<String>();
		for (var task : tasks) {
			outcomes.add(task.get());
		}
		return outcomes;
	}

	private static String outcome(Runnable deed) {
		try {
			deed.run();
			return "done";
		} catch (Refused refused) {
			return "refused";
		} catch (RuntimeException | AssertionError e) {
			return "error";
		}
	}

	private static void assertRefused(Reason reason, Runnable deed) {
		assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private UUID event(int seats) {
		return scheduling.schedule(eva, input(seats)).id();
	}

	private static EventInput input(int seats) {
		return new EventInput("Race", null, "Many at once.", null, "America/Edmonton", "2097-01-12T13:00", "2097-01-12T14:00", null, null, "Hinton",
				"https://example.org/join", Integer.toString(seats));
	}

	private Actor member(Role role) throws SQLException {
		var id = UUID.randomUUID();
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			statement.execute("insert into member (id, subject, name, claims_at, created_at) values ('" + id + "', '" + id + "', 'Member " + id + "', now(), now())");
		}
		return new Actor(id, "Member " + id, Set.of(role), Locale.ENGLISH, Events.EDMONTON);
	}

	private Actor actor(UUID id) {
		return people.stream().filter(person -> person.memberId().equals(id)).findFirst().orElseThrow();
	}

	private List<Integer> seats(UUID event) throws SQLException {
		return list("select seat from registration where event_id = '" + event + "' and seat is not null order by seat").stream().map(Integer::valueOf).toList();
	}

	private List<Long> numbers(UUID event, String status) throws SQLException {
		return list("select number from registration where event_id = '" + event + "' and status = '" + status + "' order by number").stream().map(Long::valueOf).toList();
	}

	private List<UUID> holders(UUID event, String status) throws SQLException {
		return list("select member_id from registration where event_id = '" + event + "' and status = '" + status + "' order by number").stream().map(UUID::fromString).toList();
	}

	private int rows(UUID event) throws SQLException {
		return list("select id from registration where event_id = '" + event + "'").size();
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

package org.cmn.portal.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** The life of a link. */
class LinkTest {

	private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
	private static final String ADDRESS = "https://example.org/guide";

	private final Link link = new Link(ADDRESS, "Guide", START);

	@Test
	void what_is_tried_again_says_what_the_last_look_found_and_what_is_gone_for_good_that_once_was_enough() {
		link.noted(Look.only(Finding.of(LinkClass.TIMEOUT)), START);
		assertThat(link.health().isTriedAgain()).isTrue();
		assertThat(link.health().found()).isEqualTo(LinkClass.TIMEOUT);
		assertThat(link.health().failures()).isEqualTo(1);
		assertThat(link.health().isGoneForGood()).isFalse();

		link.noted(Look.only(Finding.certain(LinkClass.GONE)), START.plus(Duration.ofDays(1)));
		assertThat(link.health().state()).isEqualTo(LinkClass.GONE);
		assertThat(link.health().isGoneForGood()).isTrue();

		var slowly = new Link(ADDRESS, "Guide", START);
		for (int day : new int[] {0, 3, 8}) {
			slowly.noted(Look.only(Finding.of(LinkClass.GONE)), START.plus(Duration.ofDays(day)));
		}
		assertThat(slowly.health().state()).isEqualTo(LinkClass.GONE);
		assertThat(slowly.health().isGoneForGood()).as("control: failed three times").isFalse();
	}

	@Test
	void every_link_is_due_again_within_a_day_and_not_all_at_once() {
		var due = new TreeSet<Instant>();
		for (int i = 0; i < 200; i++) {
			var one = new Link(ADDRESS + i, "Guide", START);
			one.noted(Look.only(Finding.of(LinkClass.FINE)), START);
			due.add(one.nextCheck());
		}
		assertThat(due).allSatisfy(at -> assertThat(at).isBetween(START.plus(Duration.ofHours(22)), START.plus(Duration.ofHours(24))));
		assertThat(due).hasSizeGreaterThan(150);
	}

	@Test
	void a_host_that_wants_to_be_left_alone_longer_is() {
		link.noted(Look.only(Finding.blocked(Duration.ofDays(3))), START);
		assertThat(link.nextCheck()).isEqualTo(START.plus(Duration.ofDays(3)));
	}

	@Test
	void it_could_not_be_reached_first_is_broken_later_and_fine_again_by_itself() {
		assertThat(after(LinkClass.TIMEOUT, 0)).isEqualTo(LinkClass.UNREACHED);
		assertThat(after(LinkClass.SERVER_TROUBLE, 3)).isEqualTo(LinkClass.UNREACHED);
		assertThat(after(LinkClass.GONE, 7)).isEqualTo(LinkClass.GONE);
		assertThat(after(LinkClass.FINE, 8)).isEqualTo(LinkClass.FINE);
		assertThat(after(LinkClass.GONE, 9)).as("counted anew").isEqualTo(LinkClass.UNREACHED);
	}

	@Test
	void gone_for_certain_is_believed_at_once() {
		link.noted(Look.only(Finding.certain(LinkClass.GONE)), START);
		assertThat(link.health().state()).isEqualTo(LinkClass.GONE);
	}

	@Test
	void a_move_names_the_new_address_and_a_look_that_finds_none_forgets_it() {
		link.noted(Look.only(Finding.moved(URI.create("https://example.org/new"))), START);
		assertThat(link.health().movedTo()).isEqualTo("https://example.org/new");
		after(LinkClass.FINE, 1);
		assertThat(link.health().movedTo()).isNull();
	}

	@Test
	void what_a_curator_confirmed_is_fine_until_something_else_is_found() {
		after(LinkClass.SOFT_NOT_FOUND, 0);
		link.confirm(START);
		assertThat(link.health().state()).isEqualTo(LinkClass.FINE);
		assertThat(after(LinkClass.SOFT_NOT_FOUND, 1)).isEqualTo(LinkClass.FINE);
		assertThat(link.health().byHand()).isTrue();

		link.noted(Look.only(Finding.moved(URI.create("https://example.org/new"))), START.plus(Duration.ofDays(2)));
		assertThat(link.health().state()).isEqualTo(LinkClass.MOVED);
		assertThat(link.health().byHand()).isFalse();
		assertThat(after(LinkClass.SOFT_NOT_FOUND, 3)).as("not for ever").isEqualTo(LinkClass.SOFT_NOT_FOUND);
	}

	@Test
	void a_title_that_was_confirmed_is_its_title_from_then_on() {
		link.noted(new Look(Finding.of(LinkClass.FINE), PageText.plain("Guide", "text"), "\"1\"", null), START);
		assertThat(link.known().pageTitle()).isEqualTo("Guide");
		after(LinkClass.TITLE_DRIFT, 1);
		assertThat(link.known().pageTitle()).as("kept, to see whether it comes back").isEqualTo("Guide");
		link.confirm(START);
		link.noted(new Look(Finding.of(LinkClass.FINE), PageText.plain("Handbook", "text"), null, null), START.plus(Duration.ofDays(2)));
		assertThat(link.known().pageTitle()).isEqualTo("Handbook");
	}

	private LinkClass after(LinkClass found, int day) {
		link.noted(Look.only(Finding.of(found)), START.plus(Duration.ofDays(day)));
		return link.health().state();
	}
}

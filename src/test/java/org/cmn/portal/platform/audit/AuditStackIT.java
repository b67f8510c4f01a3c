package org.cmn.portal.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.SoftAssertions;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Deeds;
import org.cmn.portal.testkit.GivenNotice;
import org.cmn.portal.testkit.Pairs;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.Realm;
import org.cmn.portal.testkit.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit trail of the running portal: who did what, who came and went, and that no line can be taken out unseen (promise P5). */
class AuditStackIT {

	private static final String RUN = Long.toString(System.nanoTime(), 36);
	private static final String VISITOR = "audit-visitor-" + RUN;
	private static final String NEWCOMER = "audit-newcomer-" + RUN;

	private static final Map<String, Desk> DESKS = new HashMap<>();

	private static Pairs pair;

	/** Somebody's window, on the page that was opened last and as the last press left it. */
	private static final class Desk {

		private final Page page = Stack.newContext().newPage();
		private String path = "";

		Desk(String who) {
			Stack.signIn(page, who);
		}

		void open(String wanted) {
			if (!wanted.equals(path)) {
				page.navigate(wanted);
				path = wanted;
			}
		}

		void press(String button) {
			page.waitForResponse(answer -> answer.request().method().equals("POST"),
					() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click());
			page.waitForLoadState();
		}
	}

	private record Line(long id, Instant at, String member, String roles, String action, String subject, String origin, String previous, String hash) {

		String computed() {
			return Audit.hash(previous, at, member, roles, action, subject, origin);
		}
	}

	@BeforeAll
	static void invite() {
		pair = Pairs.make("audit-" + RUN);
		People.add(List.of(new People.Person("audit-other-" + RUN, "mentee"), new People.Person(VISITOR, "mentee"), new People.Person(NEWCOMER, "mentee", "curator")));
	}

	@AfterAll
	static void leave() {
		DESKS.values().forEach(desk -> desk.page.context().close());
		DESKS.clear();
	}

	@Test
	void each_deed_leaves_its_line_and_a_refused_one_leaves_none() {
		var known = new HashMap<>(Map.of("{member}", pair.menteeId(), "{mentor}", pair.mentorId(), "{mentorship}", pair.mentorship(), "{conversation}", pair.conversation(),
				"{other}", Pairs.memberId("audit-other-" + RUN), "{n}", RUN, "{list}", "topic", "{message}", "1", "{word}", "audited-" + RUN));
		known.putAll(Map.of("{newWord}", "audited-" + RUN, "{reaction}", "thanks", "{queue}", "unanswered", "{public}", "vodp", "{suggested}", "suggested", "{reported}", "reported", "{notice}", GivenNotice.to(pair.menteeId())));
		known.put("{someday}", java.time.LocalDate.now(java.time.ZoneId.of("America/Edmonton")).plusYears(9).toString());
		var all = new SoftAssertions();
		for (var deed : Deeds.all().stream().filter(each -> !each.isByItself()).toList()) {
			if (deed.isPressed()) {
				pressed(deed, filled(deed.path(), known), all);
				continue;
			}
			var thing = filled(deed.path().replaceAll("\\?.*", ""), known);
			known.put("{version}", (deed.path() + deed.body()).contains("{version}") ? version(deed.who(), thing) : "");
			var path = filled(deed.path(), known);
			var type = path.endsWith("/import") ? "text/csv" : path.endsWith("/files") ? "application/pdf" : "application/json";
			var doer = name(deed.who());
			Pairs.memberId(doer);
			Pairs.memberId("pat");
			var mark = last();
			if (List.of("coordinator", "curator").contains(deed.role())) {
				all.assertThat(ApiClient.of("pat").send(deed.method(), path, filled(deed.body(), known), type).status()).as("%s %s by Pat", deed.method(), path).isEqualTo(404);
				all.assertThat(since(mark)).as("control: nothing was done, nothing is written").isEmpty();
			}
			var answer = ApiClient.of(doer).send(deed.method(), path, filled(deed.body(), known), type);
			all.assertThat(answer.status()).as("%s %s: %s", deed.method(), path, answer.body()).isBetween(200, 299);
			remember(path, answer, known);
			var lines = since(mark);
			if (deed.leavesALine()) {
				all.assertThat(lines).as("%s %s", deed.method(), path).extracting(Line::action).containsExactly(deed.action());
				var member = deed.role().equals("system") ? "" : Pairs.memberId(doer);
				all.assertThat(lines).allMatch(line -> line.roles().equals(deed.role()) && line.member().equals(member) && line.origin().equals("127.0.0.1"));
			} else {
				all.assertThat(lines).as("%s %s", deed.method(), path).isEmpty();
			}
		}
		all.assertAll();
	}

	/** What has no address of its own: somebody presses a button. */
	private static void pressed(Deeds.Deed deed, String path, SoftAssertions all) {
		var desk = DESKS.computeIfAbsent(deed.who(), Desk::new);
		desk.open(path);
		var mark = last();
		desk.press(deed.body());
		var lines = since(mark);
		all.assertThat(lines).as("%s on %s", deed.body(), path).extracting(Line::action).containsExactly(deed.action());
		all.assertThat(lines).allMatch(line -> line.roles().equals(deed.role()) && line.member().equals(Pairs.memberId(deed.who())) && line.origin().equals("127.0.0.1"));
	}

	@Test
	void who_stands_in_is_written_down() {
		var stand = Pairs.make("audit-cover-" + RUN);
		var other = "audit-stand-in-" + RUN;
		People.add(List.of(new People.Person(other, "mentor")));
		var otherId = Pairs.memberId(other);
		var today = java.time.LocalDate.now(java.time.ZoneId.of("America/Edmonton"));
		ApiClient.of(stand.mentor()).post("/api/absences", "{\"first\":\"%s\",\"last\":\"%s\",\"covering\":\"%s\"}".formatted(today, today.plusDays(3), otherId));
		var mark = last();
		var question = "{\"mentor\":\"%s\",\"question\":\"Audited\",\"howSoon\":\"no_hurry\",\"understood\":true,\"clientId\":\"audited-cover\"}".formatted(otherId);
		assertThat(ApiClient.of(stand.mentee()).post("/api/asks", question).status()).isEqualTo(201);
		assertThat(since(mark)).extracting(Line::action, Line::member).containsExactly(tuple("mentorship.covered", stand.menteeId()));
		assertThat(ApiClient.of(stand.mentee()).post("/api/asks", question).status()).isEqualTo(201);
		assertThat(since(mark)).as("asked twice, stood in once").hasSize(1);
	}

	@Test
	void who_leaves_a_group_is_written_down() {
		var first = Pairs.make("audit-leaving-" + RUN);
		var second = "audit-staying-" + RUN;
		People.add(List.of(new People.Person(second, "mentee")));
		var secondId = Pairs.memberId(second);
		ApiClient.of("eva").post("/api/mentorships", "{\"mentor\":\"" + first.mentorId() + "\",\"mentee\":\"" + secondId + "\"}");
		var group = ApiClient.of(first.mentor()).post("/api/groups", "{\"name\":\"Audited\",\"mentees\":[\"" + first.menteeId() + "\",\"" + secondId + "\"]}").json().get("id").getAsString();
		var mark = last();
		for (var again = 0; again < 2; again++) {
			ApiClient.of(first.mentee()).send("DELETE", "/api/groups/" + group + "/members/" + first.menteeId(), null, null);
		}
		assertThat(since(mark)).extracting(Line::action, Line::member, Line::subject).containsExactly(tuple("group.left", first.menteeId(), "group:" + group + " member:" + first.menteeId()));
	}

	@Test
	void who_stops_mails_without_a_sign_in_is_written_down() {
		try (var visitor = Stack.newContext(); var page = visitor.newPage()) {
			var mail = GivenNotice.mail(pair.mentorId());
			Stack.signIn(page, "olu");
			page.navigate(Stack.baseUrl() + "/admin/mail");
			var address = java.util.regex.Pattern.compile("/notices/stop\\?mail=" + mail + "\\.[\\w-]+").matcher(page.locator("main").textContent()).results().findFirst().orElseThrow().group();
			var mark = last();
			page.navigate(Stack.baseUrl() + address);
			assertThat(since(mark)).as("control: looking changes nothing").isEmpty();
			page.locator("button[name='List-Unsubscribe']").click();
			assertThat(since(mark)).extracting(Line::action, Line::subject, Line::member).containsExactly(tuple("notices.mails-stopped", "member:" + pair.mentorId(), ""));
			page.locator("button[name='again']").click();
			assertThat(since(mark)).extracting(Line::action).containsExactly("notices.mails-stopped", "notices.mails-resumed");
		}
	}

	@Test
	void what_is_erased_is_written_down() throws SQLException {
		var over = Pairs.make("audit-erased-" + RUN);
		ApiClient.of("eva").post("/api/mentorships/" + over.mentorship() + "/end", "");
		try (var connection = Stack.jdbc(); var statement = connection.createStatement()) {
			statement.executeUpdate("update conversation set ended_at = ended_at - interval '92 days' where id = '" + over.conversation() + "'");
		}
		var mark = last();
		assertThat(ApiClient.of("olu").post("/api/retention/erasure", "").status()).isEqualTo(200);
		assertThat(since(mark)).extracting(Line::action, Line::subject, Line::roles, Line::member).containsExactly(tuple("conversation.erased", "conversation:" + over.conversation(), "system", ""));
	}

	@Test
	void who_moves_up_is_written_down() {
		var event = ApiClient.of("eva").post("/api/events", """
				{"title":"One seat","description":"For the audit trail","zone":"America/Edmonton","starts":"2099-01-05T10:00","ends":"2099-01-05T11:00","place":"Hinton","capacity":1}
				""").json().get("id").getAsString();
		var registration = "/api/events/" + event + "/registration";
		ApiClient.of(pair.mentor()).post(registration, "");
		ApiClient.of(pair.mentee()).post(registration, "");
		var mark = last();
		ApiClient.of(pair.mentor()).send("DELETE", registration, null, null);
		assertThat(since(mark)).extracting(Line::action).containsExactly("event.given-up", "event.moved-up");
		assertThat(since(mark).getLast().subject()).contains("event:" + event).contains("member:" + pair.menteeId());
		assertThat(since(mark).getLast().member()).as("whoever made the room").isEqualTo(pair.mentorId());
	}

	@Test
	void whose_roles_change_in_keycloak_is_written_down() {
		var changing = "audit-changing-" + RUN;
		People.add(List.of(new People.Person(changing, "mentee")));
		Pairs.memberId(changing);
		var mark = last();
		Realm.addRole(changing, "mentor");
		assertThat(since(mark)).as("control: not before the portal hears of it").isEmpty();
		var until = System.nanoTime() + 5_000_000_000L;
		while (since(mark).isEmpty()) {
			// A token of the same second is not newer than the one before.
			assertThat(System.nanoTime()).isLessThan(until);
			assertThat(ApiClient.with(Stack.token(changing)).get("/api/me").status()).isEqualTo(200);
		}
		assertThat(since(mark)).extracting(Line::action, Line::roles).containsExactly(tuple("member.roles-changed", "mentee,mentor"));
		assertThat(since(mark).getFirst().subject()).endsWith("before:mentee");
	}

	@Test
	void who_becomes_a_counterpart_is_written_down() {
		var mark = last();
		for (var end : List.of("en", "fr")) {
			ApiClient.of("dana").post("/api/resources", "{\"id\":\"audit-%1$s-%2$s\",\"title\":\"Audited\",\"url\":\"https://example.org/audit-%1$s-%2$s\",\"counterpart\":%3$s}"
					.formatted(RUN, end, end.equals("en") ? "null" : "\"audit-" + RUN + "-en\""));
		}
		assertThat(since(mark)).extracting(line -> line.action() + " " + line.subject()).containsExactly("resource.added resource:audit-" + RUN + "-en",
				"resource.added resource:audit-" + RUN + "-fr", "resource.paired resource:audit-" + RUN + "-en");
	}

	@Test
	void what_the_portal_itself_brings_in_is_written_down() {
		assertThat(since(0)).filteredOn(line -> line.member().isEmpty() && line.action().equals("synonyms.imported")).hasSize(1);
	}

	@Test
	void who_signs_in_and_out_is_written_down_with_roles_and_address() {
		try (var visitor = Stack.newContext(); var page = visitor.newPage()) {
			var mark = last();
			Stack.signIn(page, NEWCOMER);
			assertThat(since(mark)).extracting(Line::action).containsExactly("member.joined", "sign-in.began");
			var began = since(mark).getLast();
			assertThat(began.roles()).isEqualTo("curator,mentee");
			assertThat(began.member()).isEqualTo(Pairs.memberId(NEWCOMER));
			assertThat(began.origin()).isEqualTo("127.0.0.1");
			assertThat(began.subject()).matches("sign-in:[0-9a-f]{12}");
			page.locator("details.menu summary").click();
			page.locator("form[action$='/sign-out'] button").click();
			page.waitForURL(url -> url.contains("/signed-out"));
			var ended = since(began.id()).getLast();
			assertThat(ended.action()).isEqualTo("sign-in.signed-out");
			assertThat(ended.subject()).as("the two belong together").isEqualTo(began.subject());
			assertThat(ended.member()).isEqualTo(began.member());
		}
	}

	@Test
	void who_is_signed_out_by_keycloak_is_written_down() {
		try (var visitor = Stack.newContext(); var page = visitor.newPage()) {
			Stack.signIn(page, VISITOR);
			var mark = last();
			Realm.logOut(VISITOR);
			var until = System.nanoTime() + 5_000_000_000L;
			while (since(mark).isEmpty()) {
				assertThat(System.nanoTime()).isLessThan(until);
				page.waitForTimeout(100);
			}
			assertThat(since(mark)).extracting(Line::action).containsOnly("sign-in.ended-elsewhere");
		}
	}

	@Test
	void who_is_turned_away_is_written_down_but_cannot_fill_the_trail() throws Exception {
		var mark = last();
		for (var i = 0; i < 8; i++) {
			assertThat(from("127.0.0.9", "/sign-in/callback?code=secret&state=secret", null)).isEqualTo(303);
		}
		assertThat(from("127.0.0.10", "/api/me", "Bearer secret")).isEqualTo(401);
		var lines = since(mark);
		assertThat(lines).filteredOn(line -> line.origin().equals("127.0.0.9")).hasSize(5)
				.allMatch(line -> line.action().equals("sign-in.refused") && line.subject().startsWith("reason:state") && line.roles().equals("stranger") && line.member().isEmpty());
		assertThat(lines.getLast()).matches(line -> line.action().equals("token.refused") && line.subject().matches("reason:signature,-algorithm-or-type unwritten:\\d+"));
		assertThat(lines).noneMatch(line -> line.toString().contains("secret"));
	}

	@Test
	void who_takes_the_library_out_is_written_down() {
		var mark = last();
		assertThat(ApiClient.of(pair.mentee()).get("/api/resources/export?format=ndjson").status()).isEqualTo(200);
		assertThat(since(mark)).extracting(Line::action, Line::subject, Line::roles).containsExactly(org.assertj.core.api.Assertions.tuple("library.exported", "resources:ndjson", "mentee"));
	}

	@Test
	void the_lines_hang_together_and_a_changed_or_lost_one_is_seen() {
		var lines = since(0);
		assertThat(firstBreak(lines)).as("intact").isEmpty();
		var changed = new ArrayList<>(lines);
		var one = lines.get(3);
		changed.set(3, new Line(one.id(), one.at(), one.member(), one.roles(), one.action(), one.subject() + "x", one.origin(), one.previous(), one.hash()));
		assertThat(firstBreak(changed)).as("control: a changed line").isEqualTo(Long.toString(one.id()));
		var lost = new ArrayList<>(lines);
		lost.remove(3);
		assertThat(firstBreak(lost)).as("control: a lost line").isEqualTo(Long.toString(lines.get(4).id()));
	}

	@Test
	void nobody_but_the_owner_may_do_more_than_add_and_read_lines() throws SQLException {
		assertThat(rights("audit_entry")).containsExactly("INSERT", "SELECT");
		assertThat(rights("member")).as("control: other tables can be changed").contains("UPDATE", "DELETE");
	}

	private static List<String> rights(String table) throws SQLException {
		try (var connection = Stack.jdbc(); var rows = connection.createStatement().executeQuery("select distinct privilege_type from information_schema.role_table_grants where table_name = '"
				+ table + "' and grantee <> (select tableowner from pg_tables where tablename = '" + table + "') order by 1")) {
			var rights = new ArrayList<String>();
			while (rows.next()) {
				rights.add(rows.getString(1));
			}
			return rights;
		}
	}

	private static String firstBreak(List<Line> lines) {
		var previous = "";
		for (var line : lines) {
			if (!line.previous().equals(previous) || !line.hash().equals(line.computed())) {
				return Long.toString(line.id());
			}
			previous = line.hash();
		}
		return "";
	}

	private static int from(String address, String path, String authorization) throws Exception {
		var client = HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).followRedirects(HttpClient.Redirect.NEVER).build();
		var request = HttpRequest.newBuilder(URI.create(Stack.baseUrl().replace("localhost", "127.0.0.1") + path));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	private static String name(String who) {
		return switch (who) {
			case "mentee" -> pair.mentee();
			case "mentor" -> pair.mentor();
			default -> who;
		};
	}

	private static String filled(String text, Map<String, String> known) {
		var filled = text;
		for (var entry : known.entrySet()) {
			filled = filled.replace(entry.getKey(), entry.getValue());
		}
		return filled;
	}

	private static void remember(String path, ApiClient.Answer answer, Map<String, String> known) {
		if (List.of("/api/events", "/api/resources", "/api/collections", "/api/synonyms", "/api/asks", "/api/absences", "/api/groups").contains(path)) {
			known.put("{" + path.substring("/api/".length(), path.length() - 1) + "}", answer.json().get("id").getAsString());
		} else if (path.matches("/api/asks/[^/]+/pearl") && answer.json().has("proposedAt")) {
			known.put("{proposed}", answer.json().get("proposedAt").getAsString());
		} else if (path.equals("/api/shelf/suggestions")) {
			known.put("{suggestion}", answer.json().get("id").getAsString());
		} else if (path.matches("/api/conversations/[^/]+/reports")) {
			known.put("{report}", answer.json().get("id").getAsString());
		} else if (path.matches("/api/conversations/[^/]+/files")) {
			known.put("{file}", answer.json().get("id").getAsString());
		} else if (path.equals("/api/retention/rules")) {
			known.put("{rule}", answer.json().get("id").getAsString());
		} else if (path.equals("/api/shelf/searches")) {
			known.put("{saved}", answer.json().get("id").getAsString());
		} else if (path.equals("/api/searches")) {
			var waiting = ApiClient.of("dana").get("/api/queues/unanswered?size=100").json().getAsJsonArray("items").asList();
			known.put("{search}", waiting.stream().map(item -> item.getAsJsonObject()).filter(item -> item.get("title").getAsString().equals("auditedsearch")).findFirst().orElseThrow().get("id").getAsString());
		}
	}

	private static String version(String who, String path) {
		var thing = path.split("/");
		return ApiClient.of(who).get("/api/" + thing[2] + "/" + thing[3]).json().get("version").getAsString();
	}

	private static long last() {
		return since(0).stream().mapToLong(Line::id).max().orElse(0);
	}

	private static List<Line> since(long id) {
		try (var connection = Stack.jdbc(); var rows = connection.createStatement().executeQuery("select * from audit_entry where id > " + id + " order by id")) {
			var lines = new ArrayList<Line>();
			while (rows.next()) {
				var member = rows.getString("member_id");
				lines.add(new Line(rows.getLong("id"), rows.getTimestamp("at").toInstant(), member == null ? "" : member, rows.getString("roles"),
						rows.getString("action"), rows.getString("subject"), rows.getString("origin"), rows.getString("previous_hash"), rows.getString("hash")));
			}
			return lines;
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
}

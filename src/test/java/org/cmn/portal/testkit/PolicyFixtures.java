package org.cmn.portal.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One person per role, and fresh things for each case of the policy table that may change them, so that no case leans on another. */
public final class PolicyFixtures {

	private static final String COORDINATOR = "policy-coordinator";
	private static final Set<String> REFUSED = Set.of("401", "403", "404", "405");
	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Map<String, String> memberIds = new LinkedHashMap<>();
	private final Map<String, String> pairs = new LinkedHashMap<>();
	private final Map<String, String> conversations = new LinkedHashMap<>();
	private final Map<String, String> untouched = new LinkedHashMap<>();

	/** Makes the people, lets each call once so that they are members, and pairs two pairs. */
	public PolicyFixtures() {
		People.add(List.of(person("mentee"), person("mentor"), person("curator"), person("coordinator"), person("admin"), person("patient-partner"),
				new People.Person("policy-no-role"), new People.Person("policy-other-mentee", "mentee"), new People.Person("policy-other-mentor", "mentor")));
		for (var name : List.of("mentee", "mentor", "curator", "coordinator", "admin", "patient-partner", "no-role", "other-mentee", "other-mentor")) {
			var me = ApiClient.of("policy-" + name).get("/api/me");
			if (me.status() == 200) {
				memberIds.put(name, me.json().get("id").getAsString());
			}
		}
		pair("own", "mentee", "mentor");
		pair("other", "other-mentee", "other-mentor");
	}

	private static People.Person person(String role) {
		return new People.Person("policy-" + role, role);
	}

	private void pair(String scope, String mentee, String mentor) {
		var answer = ApiClient.of(COORDINATOR).post("/api/mentorships", "{\"mentor\":\"" + memberIds.get(mentor) + "\",\"mentee\":\"" + memberIds.get(mentee) + "\"}");
		if (answer.status() != 201) {
			throw new IllegalStateException("The pair was not made: " + answer);
		}
		pairs.put(scope, answer.json().get("id").getAsString());
		var items = ApiClient.of("policy-" + mentee).get("/api/conversations").json().getAsJsonArray("items");
		conversations.put(scope, items.get(0).getAsJsonObject().get("id").getAsString());
	}

	/** The caller's name in Keycloak, null for nobody. */
	public static String name(String caller) {
		return caller.equals("anonymous") ? null : "policy-" + caller;
	}

	/** The path of a line with its placeholders filled as the scope says for this caller. */
	public String path(Policy.Line line, String caller) {
		var path = line.path();
		for (var kind : List.of("conversation", "message", "file", "day", "reaction", "mentorship", "group", "ask", "closed", "absence", "event", "resource", "draft-collection", "collection", "draft", "member", "list", "word", "merged", "newWord", "synonym", "search", "queue", "saved", "kept", "feed", "notice", "rule", "report")) {
			var placeholder = "{" + kind + "}";
			if (path.contains(placeholder)) {
				path = path.replace(placeholder, line.scope().equals("absent") ? absent(kind)
						: REFUSED.contains(line.outcomes().get(caller)) ? untouched(kind, line.scope(), caller) : id(kind, line.scope(), caller));
			}
		}
		return path;
	}

	/** Whoever is refused leaves a thing as it was: the next one to be refused finds it there. */
	private String untouched(String kind, String scope, String caller) {
		var key = kind + " " + scope + (scope.equals("own") ? " " + caller : "");
		if (!untouched.containsKey(key)) {
			untouched.put(key, id(kind, scope, caller));
		}
		return untouched.get(key);
	}

	private static String absent(String kind) {
		return kind.equals("day") ? "2026-11-26" : kind.equals("reaction") ? "thanks" : kind.equals("message") ? "1" : kind.equals("list") ? "topic" : kind.equals("feed") ? "a".repeat(43)
				: List.of("resource", "draft", "collection", "draft-collection", "word", "merged", "kept").contains(kind) ? "policy-nothing-here" : UUID.randomUUID().toString();
	}

	private String id(String kind, String scope, String caller) {
		return switch (kind) {
			case "conversation" -> conversations.get(scope.equals("own") ? "own" : "other");
			case "message" -> scope.equals("own") ? newMessage(caller, conversations.get("own")) : pairs.computeIfAbsent("message", once -> newMessage("other-mentee", conversations.get("other")));
			case "file" -> scope.equals("own") ? newFile(caller, conversations.get("own")) : pairs.computeIfAbsent("file", once -> newFile("other-mentee", conversations.get("other")));
			case "day" -> "2026-11-26";
			case "reaction" -> "thanks";
			case "mentorship" -> pairs.get(scope.equals("own") ? "own" : "other");
			case "group" -> newGroup(scope.equals("own") ? "own" : "other");
			case "ask" -> newAsk(scope.equals("own") ? "mentee" : "other-mentee", scope.equals("own") ? "mentor" : "other-mentor");
			case "closed" -> scope.equals("own") && List.of("mentee", "mentor").contains(caller) ? closed("mentee", "mentor")
					: pairs.computeIfAbsent("closed-" + scope, once -> scope.equals("own") ? closed("mentee", "mentor") : closed("other-mentee", "other-mentor"));
			case "event" -> newEvent();
			case "resource" -> newResource("published");
			case "draft" -> newResource("draft");
			case "list" -> "topic";
			case "word" -> newWord();
			case "merged" -> merged(newWord());
			case "newWord" -> "policy-new-" + COUNT.incrementAndGet();
			case "collection" -> newCollection("published");
			case "draft-collection" -> newCollection("draft");
			case "queue" -> "unanswered";
			case "saved" -> scope.equals("own") ? newSearch("policy-" + caller) : pairs.computeIfAbsent("saved", once -> newSearch("policy-other-mentee"));
			case "kept" -> newKept();
			case "notice" -> GivenNotice.to(memberIds.getOrDefault(scope.equals("own") ? caller : "other-mentee", memberIds.get("other-mentee")));
			case "report" -> pairs.computeIfAbsent("report", once -> newReport());
			case "feed" -> pairs.computeIfAbsent("feed", once -> newFeed());
			default -> memberIds.getOrDefault(scope.equals("own") ? caller : "other-mentee", UUID.randomUUID().toString());
		};
	}

	/** Of the pair's mentor with the pair's mentee and another one. */
	private String newGroup(String whose) {
		var mentor = whose.equals("own") ? "mentor" : "other-mentor";
		var mentee = whose.equals("own") ? "mentee" : "other-mentee";
		pairs.computeIfAbsent("third-" + whose, once -> {
			var name = "policy-third-" + whose;
			People.add(List.of(new People.Person(name, "mentee")));
			var id = ApiClient.of(name).get("/api/me").json().get("id").getAsString();
			created(ApiClient.of(COORDINATOR).post("/api/mentorships", "{\"mentor\":\"" + memberIds.get(mentor) + "\",\"mentee\":\"" + id + "\"}"));
			return id;
		});
		return created(ApiClient.of("policy-" + mentor).post("/api/groups", "{\"name\":\"Policy\",\"mentees\":[\"" + memberIds.get(mentee) + "\",\"" + pairs.get("third-" + whose) + "\"]}"));
	}

	private String newAsk(String mentee, String mentor) {
		return created(ApiClient.of("policy-" + mentee).sendPatiently("POST", "/api/asks", """
				{"mentor":"%s","question":"Policy","howSoon":"no_hurry","understood":true,"clientId":"policy-ask-%d"}""".formatted(memberIds.get(mentor), COUNT.incrementAndGet()), "application/json"));
	}

	/** A new one for whoever can change it; all others see the same. */
	private String closed(String mentee, String mentor) {
		var ask = newAsk(mentee, mentor);
		var answer = ApiClient.of("policy-" + mentee).post("/api/asks/" + ask + "/closing", "{\"minutes\":10,\"helped\":\"yes\"}");
		if (answer.status() != 200) {
			throw new IllegalStateException("The fixture was not made: " + answer);
		}
		return ask;
	}

	/** The number of a message of theirs; whoever can have none gets that of somebody else's. */
	private static String newMessage(String caller, String conversation) {
		if (!List.of("mentee", "mentor", "other-mentee").contains(caller)) {
			return "1";
		}
		var answer = ApiClient.of("policy-" + caller).sendPatiently("POST", "/api/conversations/" + conversation + "/messages", "{\"clientId\":\"policy-new-%d\",\"text\":\"Policy\"}".formatted(COUNT.incrementAndGet()), "application/json");
		return answer.json().get("seq").getAsString();
	}

	/** One that was not sent. */
	private static String newFile(String caller, String conversation) {
		return !List.of("mentee", "mentor", "other-mentee").contains(caller) ? UUID.randomUUID().toString() : created(ApiClient.of("policy-" + caller).sendPatiently("POST", "/api/conversations/" + conversation + "/files", """
				%PDF-1.4
				1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
				2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
				3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>> endobj
				trailer <</Root 1 0 R>>
				%%EOF""", "application/pdf"));
	}

	private static String newEvent() {
		var answer = ApiClient.of(COORDINATOR).post("/api/events", """
				{"title":"Policy %d","description":"For the policy table","zone":"America/Edmonton","starts":"2099-01-05T10:00","ends":"2099-01-05T11:00","place":"Hinton","capacity":5}
				""".formatted(COUNT.incrementAndGet()));
		return created(answer);
	}

	private static String newResource(String status) {
		var number = COUNT.incrementAndGet();
		var answer = ApiClient.of("policy-curator").post("/api/resources", """
				{"id":"policy-%1$d","title":"Policy %1$d","url":"mailto:policy-%1$d@example.org","organisation":"AHS","summary":"For the policy table","kind":"tool",
				"topics":["mentorship"],"professions":["everyone"],"language":"en","status":"%2$s"}""".formatted(number, status));
		return created(answer);
	}

	private static String newWord() {
		var word = "policy-" + COUNT.incrementAndGet();
		var answer = ApiClient.of("policy-curator").post("/api/vocabulary/topic/" + word, "{\"name_en\":\"For the table %1$s\",\"name_fr\":\"Pour le tableau %1$s\"}".formatted(word));
		if (answer.status() != 201) {
			throw new IllegalStateException("The fixture was not made: " + answer);
		}
		return word;
	}

	private static String merged(String word) {
		var answer = ApiClient.of("policy-curator").post("/api/vocabulary/topic/" + word + "/merge", "{\"into\":\"mentorship\",\"version\":1}");
		if (answer.status() != 200) {
			throw new IllegalStateException("The fixture was not made: " + answer);
		}
		return word;
	}

	private static String newCollection(String status) {
		return created(ApiClient.of("policy-curator").post("/api/collections", """
				{"title":"Policy %d","introduction":"For the policy table","status":"%s"}""".formatted(COUNT.incrementAndGet(), status)));
	}

	/** Whoever is not signed in has none. */
	private static String newSearch(String who) {
		return who.equals("policy-anonymous") ? UUID.randomUUID().toString()
				: created(ApiClient.of(who).post("/api/shelf/searches", "{\"address\":\"/library?q=policy" + COUNT.incrementAndGet() + "\"}"));
	}

	/** On somebody else's shelf. */
	private static String newKept() {
		var resource = newResource("published");
		ApiClient.of("policy-other-mentee").send("PUT", "/api/shelf/resources/" + resource, "{\"note\":\"theirs\"}", "application/json");
		return resource;
	}

	/** Of a message in a conversation of others. */
	private String newReport() {
		var conversation = "/api/conversations/" + conversations.get("other");
		ApiClient.of("policy-other-mentor").post(conversation + "/messages", "{\"clientId\":\"policy-reported\",\"text\":\"Policy\"}");
		var last = ApiClient.of("policy-other-mentor").get(conversation + "/messages").json().getAsJsonArray("items").asList().getLast().getAsJsonObject().get("seq").getAsLong();
		return created(ApiClient.of("policy-other-mentee").post(conversation + "/reports", "{\"seq\":" + last + ",\"reason\":\"other\"}"));
	}

	/** The key in the address of somebody else's feed. */
	private static String newFeed() {
		return ApiClient.of("policy-other-mentor").post("/api/shelf/feed", "").json().get("address").getAsString().replaceAll(".*/feeds/([^/]+)/.*", "$1");
	}

	private static String created(ApiClient.Answer answer) {
		if (answer.status() != 201) {
			throw new IllegalStateException("The fixture was not made: " + answer);
		}
		return answer.json().get("id").getAsString();
	}
}

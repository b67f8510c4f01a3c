package org.cmn.portal.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A mentor with three mentees of their own, two of them in a new group. */
public record Circle(String mentor, String first, String second, String third, String mentorId, String firstId, String secondId, String thirdId, String group, String conversation) {

	private static final AtomicInteger COUNT = new AtomicInteger();

	/** @param prefix what tells this test's people from those of others; each time others */
	public static Circle make(String prefix) {
		return of(prefix + "-" + COUNT.incrementAndGet());
	}

	/** @param run what their names begin with */
	public static Circle of(String run) {
		var names = List.of(run + "-mentor", run + "-first", run + "-second", run + "-third");
		People.add(names.stream().map(name -> new People.Person(name, name.endsWith("mentor") ? "mentor" : "mentee")).toList());
		var ids = names.stream().map(Pairs::memberId).toList();
		for (var mentee : ids.subList(1, 4)) {
			ApiClient.of("eva").post("/api/mentorships", "{\"mentor\":\"" + ids.getFirst() + "\",\"mentee\":\"" + mentee + "\"}");
		}
		var group = made(ApiClient.of(names.getFirst()).post("/api/groups", "{\"name\":\"Circle of " + run + "\",\"mentees\":[\"" + ids.get(1) + "\",\"" + ids.get(2) + "\"]}"));
		var conversation = ApiClient.of(names.getFirst()).get("/api/conversations").json().getAsJsonArray("items").asList().stream().map(item -> item.getAsJsonObject())
				.filter(item -> item.has("group") && item.getAsJsonObject("group").get("id").getAsString().equals(group)).findFirst().orElseThrow().get("id").getAsString();
		return new Circle(names.get(0), names.get(1), names.get(2), names.get(3), ids.get(0), ids.get(1), ids.get(2), ids.get(3), group, conversation);
	}

	private static String made(ApiClient.Answer answer) {
		if (answer.status() != 201) {
			throw new IllegalStateException("Not made: " + answer.body());
		}
		return answer.json().get("id").getAsString();
	}

	public String messages() {
		return "/api/conversations/" + conversation + "/messages";
	}
}

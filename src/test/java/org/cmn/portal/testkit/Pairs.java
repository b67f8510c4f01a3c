package org.cmn.portal.testkit;

import java.util.List;

/** Two people of their own for a test class, paired, with their conversation. */
public record Pairs(String mentee, String mentor, String menteeId, String mentorId, String mentorship, String conversation) {

	/** @param prefix what tells this test's people from those of others */
	public static Pairs make(String prefix) {
		var mentee = prefix + "-mentee";
		var mentor = prefix + "-mentor";
		People.add(List.of(new People.Person(mentee, "mentee"), new People.Person(mentor, "mentor")));
		var menteeId = memberId(mentee);
		var mentorId = memberId(mentor);
		var answer = ApiClient.of("eva").post("/api/mentorships", "{\"mentor\":\"" + mentorId + "\",\"mentee\":\"" + menteeId + "\"}");
		if (answer.status() != 201 && answer.status() != 409) {
			throw new IllegalStateException("Not paired: " + answer.body());
		}
		var pair = ApiClient.of(mentee).get("/api/mentorships").json().getAsJsonArray("items").get(0).getAsJsonObject();
		var conversation = ApiClient.of(mentee).get("/api/conversations").json().getAsJsonArray("items").get(0).getAsJsonObject();
		return new Pairs(mentee, mentor, menteeId, mentorId, pair.get("id").getAsString(), conversation.get("id").getAsString());
	}

	/** A person is a member from the first call on. */
	public static String memberId(String name) {
		return ApiClient.of(name).get("/api/me").json().get("id").getAsString();
	}

	public String messages() {
		return "/api/conversations/" + conversation + "/messages";
	}
}

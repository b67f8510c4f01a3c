package org.cmn.portal.mentoring.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cmn.portal.mentoring.Pair;

/** Of whom a group can be made. */
final class MenteeChoices {

	private MenteeChoices() {
	}

	/** From name to id: who has an open pair with a mentor, but for some. Where names are alike, the id tells them apart. */
	static Map<String, String> of(Collection<Pair> pairs, String mentor, List<String> but) {
		var choices = new LinkedHashMap<String, String>();
		pairs.stream().filter(pair -> pair.open() && pair.mentor().id().toString().equals(mentor)).map(Pair::mentee).filter(one -> !but.contains(one.id().toString())).sorted(Comparator.comparing(Pair.Person::name))
				.forEach(one -> choices.put(choices.containsKey(one.name()) ? one.name() + " (" + one.id().toString().substring(0, 4) + ")" : one.name(), one.id().toString()));
		return choices;
	}
}

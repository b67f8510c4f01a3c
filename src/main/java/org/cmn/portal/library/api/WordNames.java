package org.cmn.portal.library.api;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.library.LibraryReason;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** A word as a client sends it: a name that means nothing is refused, for what it held would be lost. */
final class WordNames {

	private WordNames() {
	}

	/** @throws Refused body-not-readable for what is no object; otherwise with every name that means nothing */
	static JsonObject checked(JsonValue sent) {
		if (!(sent instanceof JsonObject object)) {
			throw new Refused(CommonReason.BODY_NOT_READABLE);
		}
		var checks = new Checks();
		check("", object, WordJson.class, checks);
		checkEach("former_names", object, WordJson.NameJson.class, checks);
		checkEach("predecessors", object, WordJson.PredecessorJson.class, checks);
		checks.done();
		return object;
	}

	private static void checkEach(String list, JsonObject object, Class<?> type, Checks checks) {
		if (object.get(list) instanceof JsonArray array) {
			for (int i = 0; i < array.size(); i++) {
				if (array.get(i) instanceof JsonObject one) {
					check(list + "[" + i + "].", one, type, checks);
				}
			}
		}
	}

	private static void check(String before, JsonObject object, Class<?> type, Checks checks) {
		var names = names(type);
		object.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> checks.refuse(before + name, LibraryReason.NO_SUCH_WORD_FIELD));
	}

	/** As they are written on the wire. */
	private static Set<String> names(Class<?> type) {
		return Arrays.stream(type.getDeclaredFields()).map(field -> {
			var said = field.getAnnotation(JsonbProperty.class);
			return said == null ? field.getName() : said.value();
		}).collect(Collectors.toSet());
	}
}

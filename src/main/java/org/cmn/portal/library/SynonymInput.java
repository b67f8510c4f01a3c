package org.cmn.portal.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.cmn.portal.platform.refusal.Checks;

/**
 * One sense of a term, as a curator or a file says it.
 *
 * @param equivalents what is searched as well
 * @param kind        one of {@link SynonymKind}, or a word of the file's own
 * @param note        what is dangerous about it, for curators; null for nothing
 */
public record SynonymInput(String term, List<String> equivalents, String kind, boolean capitalsOnly, String note) {

	static final int TERM_LIMIT = 200;
	static final int EQUIVALENTS_LIMIT = 2000;
	static final int KIND_LIMIT = 40;
	static final int NOTE_LIMIT = 500;

	public SynonymInput {
		equivalents = List.copyOf(equivalents);
	}

	/** Separated by semicolons or line ends. */
	public static List<String> split(String equivalents) {
		return Arrays.stream(equivalents.split("[;\n]")).map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
	}

	/** In the form in which it is kept, without the term itself; what is wrong is told to the checks. */
	SynonymInput checked(Checks checks) {
		var name = checks.required("term", term, TERM_LIMIT);
		findable("term", name, checks);
		var said = checks.required("equivalents", joined(), EQUIVALENTS_LIMIT);
		var others = split(said).stream().filter(other -> !other.equalsIgnoreCase(name)).toList();
		if (!said.isEmpty() && others.isEmpty()) {
			checks.refuse("equivalents", LibraryReason.MEANS_ITSELF, name);
		}
		others.forEach(other -> findable("equivalents", other, checks));
		var sort = checks.optional("kind", kind, KIND_LIMIT);
		return new SynonymInput(name, others, sort == null ? SynonymKind.SYNONYM.code() : sort, capitalsOnly, checks.optional("note", note, NOTE_LIMIT));
	}

	/** @param known a word of a file's own that it has already; null for none */
	void checkKind(String known, Checks checks) {
		if (SynonymKind.of(kind).isEmpty() && !kind.equals(known)) {
			checks.refuse("kind", LibraryReason.NO_SUCH_KIND, kind, Arrays.stream(SynonymKind.values()).map(SynonymKind::code).collect(Collectors.joining(", ")));
		}
	}

	/** The search looks for letters and numbers alone. */
	private static void findable(String field, String text, Checks checks) {
		if (!text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
			checks.refuse(field, LibraryReason.NEVER_FOUND, text);
		}
	}

	String joined() {
		return String.join(";", equivalents);
	}

	/** Whether this sense says everything that the other one does. */
	boolean says(List<String> others) {
		var own = equivalents.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
		return others.stream().allMatch(other -> own.contains(other.toLowerCase(Locale.ROOT)));
	}
}

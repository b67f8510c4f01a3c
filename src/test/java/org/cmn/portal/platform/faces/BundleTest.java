package org.cmn.portal.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.cmn.portal.platform.refusal.Reason;
import org.junit.jupiter.api.Test;

/** The sentences: complete in both languages, used, in order, and readable by ICU. */
class BundleTest {

	private final Bundle english = Bundle.of("en");
	private final Bundle french = Bundle.of("fr");
	private final Sources sources = Sources.ofThePortal();

	@Test
	void both_languages_have_the_same_keys() {
		assertThat(new TreeSet<>(french.keys())).isEqualTo(new TreeSet<>(english.keys()));
	}

	@Test
	void both_languages_have_the_same_arguments() {
		for (var key : english.keys()) {
			assertThat(Bundle.arguments(french.sentences().get(key))).as(key).isEqualTo(Bundle.arguments(english.sentences().get(key)));
		}
	}

	@Test
	void no_sentence_is_empty_and_no_key_stands_twice() {
		for (var bundle : List.of(english, french)) {
			assertThat(bundle.keys()).doesNotHaveDuplicates();
			assertThat(bundle.sentences().values()).noneMatch(String::isBlank);
		}
	}

	@Test
	void keys_stand_sorted_in_the_block_of_their_room() {
		for (var bundle : List.of(english, french)) {
			assertThat(unsorted(bundle)).isEmpty();
		}
	}

	@Test
	void every_key_that_is_asked_for_has_a_sentence() {
		var missing = sources.asked(blocks());
		missing.keySet().removeAll(english.keys());
		assertThat(missing).isEmpty();
	}

	@Test
	void every_sentence_is_asked_for() {
		assertThat(unused(english, sources.quoted())).isEmpty();
	}

	@Test
	void every_reason_has_a_sentence_and_no_refusal_is_without_a_reason() {
		var reasons = constants(type -> type.isAssignableTo(Reason.class));
		Set<String> codes = reasons.stream().map(one -> "refused." + one.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).collect(Collectors.toCollection(TreeSet::new));
		assertThat(keysUnder("refused.")).isEqualTo(codes);
	}

	@Test
	void an_enum_has_all_its_names_or_none() {
		var named = english.keys().stream().filter(key -> key.startsWith("enum.")).map(key -> key.split("\\.")[1]).collect(Collectors.toSet());
		Set<String> expected = constants(type -> named.contains(type.getSimpleName())).stream()
				.map(one -> "enum." + one.getDeclaringClass().getSimpleName() + "." + one.name()).collect(Collectors.toCollection(TreeSet::new));
		assertThat(keysUnder("enum.")).isEqualTo(expected);
	}

	/** No space before ; ! ? and a fixed one before a colon and inside guillemets; the apostrophe is the printed one. */
	@Test
	void french_is_set_as_it_is_in_quebec() {
		assertThat(french.sentences().values()).noneMatch(BundleTest::isSetElsewhere);
		assertThat(List.of("d'abord", "Qui ?", "Prix : 5", "« oui »")).as("control").allMatch(BundleTest::isSetElsewhere);
	}

	@Test
	void the_tests_themselves_find_what_is_wrong() throws IOException {
		var bad = Bundle.parse("# == room ==\nroom.b.x = B\nroom.a.x = A\nother.a.x = {0} {1}\n");
		assertThat(unsorted(bad)).containsExactlyInAnyOrder("room.a.x", "other.a.x");
		assertThat(unused(bad, Set.of("room.b.x", "room.a."))).containsExactly("other.a.x");
		assertThat(Bundle.arguments(bad.sentences().get("other.a.x"))).containsExactly("0", "1");
		assertThatThrownBy(() -> Bundle.arguments("{0, plural, one {#}")).isInstanceOf(RuntimeException.class);
	}

	private static boolean isSetElsewhere(String sentence) {
		return sentence.matches("(?s).*('|\\s[;!?:]|«[^\u00a0]|[^\u00a0]»).*");
	}

	private Set<String> keysUnder(String prefix) {
		return english.keys().stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toCollection(TreeSet::new));
	}

	private Set<String> blocks() {
		return english.keys().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
	}

	private static List<String> unsorted(Bundle bundle) {
		var wrong = new ArrayList<String>();
		var last = "";
		var block = "";
		for (var key : bundle.keys()) {
			var here = bundle.blockOf().get(key);
			var ofTheRoom = key.startsWith(here + ".") || key.startsWith("refused.") || key.startsWith("enum.");
			if (!ofTheRoom || (here.equals(block) && key.compareTo(last) < 0)) {
				wrong.add(key);
			}
			last = key;
			block = here;
		}
		return wrong;
	}

	private static List<String> unused(Bundle bundle, Set<String> quoted) {
		return bundle.keys().stream()
				.filter(key -> !key.startsWith("enum.") && !key.startsWith("refused."))
				.filter(key -> quoted.stream().noneMatch(use -> use.equals(key) || (use.endsWith(".") && key.startsWith(use))))
				.toList();
	}

	private static List<Enum<?>> constants(java.util.function.Predicate<JavaClass> which) {
		var constants = new ArrayList<Enum<?>>();
		for (var type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cmn.portal")) {
			if (type.isEnum() && which.test(type)) {
				for (var constant : type.reflect().getEnumConstants()) {
					constants.add((Enum<?>) constant);
				}
			}
		}
		return constants;
	}
}

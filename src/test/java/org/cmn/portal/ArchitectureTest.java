package org.cmn.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import org.cmn.portal.testkit.Code;
import org.cmn.portal.testkit.crooked.web.CrookedBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The invariants of {@code architecture.md} that the compiler cannot keep. Each rule is tried on the portal, where it
 * must hold, and on a crooked room made for it, where it must fail: a rule that matches nothing proves nothing.
 */
class ArchitectureTest {

	static Stream<ArchRule> rules() {
		return Stream.of(
				noClasses().that().resideOutsideOfPackage("..search..").should().dependOnClassesThat().resideInAPackage("org.apache.lucene..")
						.because("the search room is the only one that knows Lucene"),
				noClasses().that().resideOutsideOfPackage("..live..").should().dependOnClassesThat().resideInAPackage("jakarta.websocket..")
						.because("the live room has the only WebSocket endpoint"),
				noClasses().that().resideOutsideOfPackage("..links..").and().haveNameNotMatching(".*\\.(BookmarkRows|ExportBookmarks|PdfInspection|Inspector)")
						.should().dependOnClassesThat().resideInAnyPackage("org.apache.hc..", "org.jsoup..", "org.apache.pdfbox..")
						.because("the links room is the only one that reads the web; a file of bookmarks is HTML that somebody brings, and so is a PDF in a message"),
				noClasses().that().haveNameNotMatching(".*\\.Exchange(\\$.*)?").should().dependOnClassesThat().resideInAPackage("org.apache.hc.client5..")
						.orShould().dependOnClassesThat().resideInAnyPackage("java.net.http..").orShould().dependOnClassesThat().areAssignableTo(java.net.URLConnection.class)
						.orShould().callMethod(java.net.URL.class, "openStream").orShould().dependOnClassesThat().areAssignableTo(org.jsoup.Connection.class)
						.because("only the guarded reader fetches (promise I1); sign-on reaches Keycloak by its own library"),
				noClasses().that().doNotHaveSimpleName("ClockProducer").should().callMethod(java.time.Instant.class, "now")
						.orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(java.time.LocalDate.class, "now")
						.orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.Clock.class, "systemUTC")
						.because("time comes only through the injected clock"),
				noClasses().that().resideInAnyPackage("..web..", "..api..").should().dependOnClassesThat(describe("are entities", type -> type.isAnnotatedWith(Entity.class)))
						.because("entities are never bound to inputs nor shown to clients"),
				noClasses().that().resideInAnyPackage("..web..", "..api..").should().dependOnClassesThat().resideInAPackage("jakarta.persistence..")
						.because("what is stored is the business of the room's store"),
				methods().that().areAnnotatedWith(Transactional.class).should().beDeclaredInClassesThat(describe("are a room's front desk or platform's",
						type -> !type.getPackageName().matches(".*\\.(web|api)(\\..*)?")))
						.because("transactions begin at the front desk and nowhere else"),
				fields().that().areDeclaredInClassesThat().areAnnotatedWith(jakarta.ws.rs.Path.class).and().areNotStatic().should().beAnnotatedWith(jakarta.inject.Inject.class)
						.because("one object answers all requests at once: what one request brings comes as an argument"),
				noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json")
						.because("it looks for its provider at each call; Jsonp has it"),
				classes().should(haveATellingName()));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void every_rule_holds_in_the_portal(ArchRule rule) {
		rule.check(Code.portal());
	}

	@ParameterizedTest
	@MethodSource("rules")
	void every_rule_fails_on_a_crooked_room(ArchRule rule) {
		var crooked = new ClassFileImporter().importPackages(CrookedBean.class.getPackageName());
		assertThat(rule.evaluate(crooked).hasViolation()).as(rule.getDescription()).isTrue();
	}

	@Test
	void no_source_file_is_over_300_lines() throws IOException {
		assertThat(longerThan(300)).isEmpty();
		assertThat(longerThan(20)).as("control: files are found and counted").isNotEmpty();
	}

	private static List<String> longerThan(int lines) throws IOException {
		try (var files = Files.walk(Path.of("src/main/java"))) {
			return files.filter(file -> file.toString().endsWith(".java")).filter(file -> lineCount(file) > lines).map(Path::toString).toList();
		}
	}

	private static long lineCount(Path file) {
		try (var lines = Files.lines(file)) {
			return lines.count();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static com.tngtech.archunit.lang.ArchCondition<JavaClass> haveATellingName() {
		return com.tngtech.archunit.lang.conditions.ArchConditions.not(
				com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching(".*(Impl|Manager|Utils?|Helper|DTO|Dto|Facade|Assembler)"));
	}
}

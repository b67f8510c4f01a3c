package org.cmn.portal.platform.time;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.cmn.portal.broken.HourByTheMachine;
import org.junit.jupiter.api.Test;

/** Which hour it is where is asked of {@link Zones} alone: any other way gets the machine's rules, old as they are. */
class NoZoneArithmeticTest {

	private static final Set<String> TYPES = Set.of("java.time.zone.ZoneRules", "java.time.zone.ZoneRulesProvider", "java.time.ZonedDateTime",
			"java.util.Calendar", "java.util.GregorianCalendar", "java.util.TimeZone", "java.text.DateFormat", "java.text.SimpleDateFormat",
			"com.ibm.icu.util.TimeZone", "com.ibm.icu.util.Calendar", "com.ibm.icu.text.DateFormat", "com.ibm.icu.text.SimpleDateFormat");

	/** They take the zone of the machine without being told. */
	private static final Set<String> BY_DEFAULT_ZONE = Set.of("java.time.ZoneId.systemDefault()", "java.time.LocalDate.now()",
			"java.time.LocalDateTime.now()", "java.time.OffsetDateTime.now()", "java.sql.Timestamp.toLocalDateTime()",
			"java.sql.Timestamp.valueOf(java.time.LocalDateTime)", "java.util.Date.toString()", "java.sql.Timestamp.toString()");

	private static final DescribedPredicate<JavaClass> ZONE_TYPES = describe("types that carry the machine's zone rules",
			type -> TYPES.contains(type.getName()));

	private static final DescribedPredicate<JavaMethodCall> ZONE_CALLS = describe("a call that computes with a zone",
			call -> call.getTargetOwner().getPackageName().equals("java.time")
					&& call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(ZoneId.class))
					|| call.getTarget().getFullName().equals("java.time.ZoneId.getRules()")
					|| BY_DEFAULT_ZONE.contains(call.getTarget().getFullName()));

	private static final ArchRule RULE = noClasses().that().resideOutsideOfPackage("org.cmn.portal.platform.time..")
			.should().dependOnClassesThat(ZONE_TYPES).orShould().callMethodWhere(ZONE_CALLS)
			.because("only platform.time.Zones knows the right rules (decision 0003)");

	@Test
	void nothing_outside_platform_time_computes_with_zones() {
		RULE.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.cmn"));
	}

	/** The negative control: each of the four ways round in a class made to break the rule is seen. */
	@Test
	void a_class_that_asks_the_machine_is_found() {
		var report = RULE.evaluate(new ClassFileImporter().importClasses(HourByTheMachine.class)).getFailureReport().getDetails();

		assertThat(report).anyMatch(line -> line.contains("atZone")).anyMatch(line -> line.contains("ZonedDateTime"))
				.anyMatch(line -> line.contains("getRules")).anyMatch(line -> line.contains("LocalDateTime.ofInstant"))
				.anyMatch(line -> line.contains("systemDefault"));
	}
}

package org.cmn.portal.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The portal's own compiled classes, read once for all tests that look at the code itself. */
public final class Code {

	private static final JavaClasses PORTAL = new ClassFileImporter()
			.withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.cmn.portal");

	private Code() {
	}

	public static JavaClasses portal() {
		return PORTAL;
	}
}

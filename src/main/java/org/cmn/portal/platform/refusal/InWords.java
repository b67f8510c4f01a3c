package org.cmn.portal.platform.refusal;

import java.util.Locale;

/** A value in a sentence that each language writes its own way, such as a moment. */
@FunctionalInterface
public interface InWords {

	String in(Locale locale);
}

package org.cmn.portal.platform.faces;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The person this page is for, as far as words and hours go. Implemented by the room that knows people. */
public interface Reader {

	/** Empty when nobody is signed in or nothing was chosen. */
	Optional<Locale> language();

	/** Empty when nobody is signed in. */
	Optional<ZoneId> zone();

	/** The person chose a language on a page; nothing happens when nobody is signed in. */
	void speak(Locale language);
}

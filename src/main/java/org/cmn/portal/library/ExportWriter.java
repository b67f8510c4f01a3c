package org.cmn.portal.library;

import java.io.IOException;
import java.util.function.Consumer;

/** Writes resources as they come, and holds none of them. */
interface ExportWriter {

	void write(ExportSource source) throws IOException;

	/** Where they come from, in stretches, as often as the writer goes through them. */
	interface ExportSource {

		/** Of a null topic all; of an empty one those without any. */
		void each(String topic, Consumer<ResourceCard> taker);
	}
}

package org.cmn.portal.library;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import org.cmn.portal.platform.security.TakesFiles;

/** Where curators bring their files: the page, by either of its names, and the operation. */
@ApplicationScoped
class ImportAddresses implements TakesFiles {

	@Override
	public Set<String> addresses() {
		return Set.of("/library/import", "/library/import.xhtml", "/api/resources/import", "/library/synonyms-import", "/library/synonyms-import.xhtml",
				"/api/synonyms/import");
	}
}

package org.cmn.portal.search;

import java.util.List;

/** The room that keeps the curated synonyms. */
public interface SynonymSource {

	List<Synonym> synonyms();

	/** Differs whenever the list differs, so that every node notices a change without reading the list. */
	String synonymsStamp();
}

/**
 * The curated library: a {@link org.cmn.portal.library.Resource} is a link that somebody vouches for, described in both
 * languages, with every change kept. Owns the tables {@code resource}, {@code resource_topic}, {@code resource_profession},
 * {@code resource_place}, {@code resource_version}, {@code resource_address}, the vocabularies {@code kind}, {@code topic},
 * {@code profession}, {@code place}, {@code organisation} with {@code organisation_name} and {@code organisation_predecessor},
 * {@code word_merge} with {@code word_merge_resource} and {@code word_merge_hung}, {@code synonym}, {@code collection},
 * {@code collection_item}, {@code resource_use}, {@code asked_search} and {@code search_pick}. Tells
 * {@link org.cmn.portal.library.ResourceChanged}, {@link org.cmn.portal.library.VocabularyChanged} and
 * {@link org.cmn.portal.library.SynonymsChanged}. Calls member, search and links.
 */
package org.cmn.portal.library;

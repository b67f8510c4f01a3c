/**
 * The curated library: a {@link org.cmn.portal.library.Resource} is a link that somebody vouches for, described in both
 * languages, with every change kept. Owns the tables {@code resource}, {@code resource_topic},
 * {@code resource_profession}, {@code resource_version}, the vocabularies {@code kind}, {@code topic},
 * {@code profession}, {@code organisation}, and {@code synonym}. Tells {@link org.cmn.portal.library.ResourceChanged} and
 * {@link org.cmn.portal.library.SynonymsChanged}. Calls member, search and links.
 */
package org.cmn.portal.library;

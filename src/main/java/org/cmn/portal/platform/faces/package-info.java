/**
 * The plumbing of Faces: sentences in the reader's language ({@link org.cmn.portal.platform.faces.Texts}), refusals at
 * their fields, calm error pages, converters, lean resources. Pages are written with the tags of
 * {@code WEB-INF/cmn.taglib.xml}.
 */
package org.cmn.portal.platform.faces;

/** Texts as they are compared, for rooms that look for words without an index. Owns no table, tells no facts, calls no room. */
package org.cmn.portal.platform.text;

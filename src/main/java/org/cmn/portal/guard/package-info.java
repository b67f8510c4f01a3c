/**
 * Patient identifiers stay out: one guard for everything that members write, in English and French, and the same one in the
 * browser ({@code guard.js}). Other rooms ask {@link org.cmn.portal.guard.Gate}; whoever only wants to look asks
 * {@link org.cmn.portal.guard.Guard}, which needs nothing but the text. Owns the table {@code guard_override}. Tells nothing.
 * Calls platform; and member, for who may see the counts.
 */
package org.cmn.portal.guard;

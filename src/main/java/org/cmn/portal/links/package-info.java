/**
 * The web outside: reading a page without being led anywhere it should not go, and finding out, day after day and
 * politely, whether the addresses that other rooms hand out still lead where they did. Owns the tables {@code link},
 * {@code link_host} and {@code link_text}. Tells {@link org.cmn.portal.links.LinkChanged}. Calls platform; which
 * addresses are in use it asks a {@link org.cmn.portal.links.LinkSource}.
 */
package org.cmn.portal.links;

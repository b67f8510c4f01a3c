/**
 * Time: the one {@link java.time.Clock}, and {@link org.cmn.portal.platform.time.Zones}, the only place that knows
 * which hour it is where. A province may change its hours in any year, and a machine's Java, its database and a
 * person's browser each carry rules of their own age: so nothing outside this package may do arithmetic with zones
 * (a test forbids it), and decision 0003 says why.
 */
package org.cmn.portal.platform.time;

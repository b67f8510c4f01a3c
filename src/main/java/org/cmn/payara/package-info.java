/**
 * What Payara itself loads, from a small jar on the server's class path ({@code server-lib}), not from the portal's war.
 */
package org.cmn.payara;

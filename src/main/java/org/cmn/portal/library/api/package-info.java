/** The library over REST: the same front desk, the same gates. */
package org.cmn.portal.library.api;

/**
 * How often somebody may do something costly (promise I6). Rooms name the action and the usual limit where it is done, in
 * their front desk, so that pages and API share it; the speed of the live line is kept with the same {@link
 * org.cmn.portal.platform.limit.Bucket}. Owns no table, tells no facts, calls no room.
 */
package org.cmn.portal.platform.limit;

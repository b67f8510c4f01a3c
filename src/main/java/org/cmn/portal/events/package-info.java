/**
 * What people attend together: events with so many seats, sign-up, a waiting list in order, the calendar file.
 * Owns the tables {@code community_event} and {@code registration}. Tells {@code EventScheduled}, {@code EventChanged},
 * {@code EventCancelled}, {@code SignedUp}, {@code SeatGivenUp} and {@code MovedUp}. Calls member and platform.
 * The front desk is {@link org.cmn.portal.events.Registrations}; {@code src/docs/features/attend.md} has the rules.
 */
package org.cmn.portal.events;

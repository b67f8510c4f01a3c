/**
 * What people attend together: events with so many seats, sign-up, a waiting list in order, the calendar file.
 * Owns the tables {@code community_event} and {@code registration}. Tells {@code EventScheduled}, {@code EventChanged},
 * {@code EventCancelled}, {@code SignedUp}, {@code SeatGivenUp} and {@code MovedUp}. Calls member and platform.
 * The front desks are {@link org.cmn.portal.events.Registrations}, for everybody, and
 * {@link org.cmn.portal.events.Scheduling}, for coordinators; {@code src/docs/features/attend.md} has the rules.
 */
package org.cmn.portal.events;

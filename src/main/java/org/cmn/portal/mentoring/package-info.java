/**
 * Who mentors whom: a coordinator pairs a mentor with a mentee, and ends the pair; a mentor gathers several of their mentees in a
 * group. Owns the tables {@code mentorship}, {@code mentoring_group} and {@code mentoring_group_member}. Tells
 * {@link org.cmn.portal.mentoring.MentorshipBegan}, {@link org.cmn.portal.mentoring.MentorshipResumed} and
 * {@link org.cmn.portal.mentoring.MentorshipEnded}; {@link org.cmn.portal.mentoring.GroupOpened},
 * {@link org.cmn.portal.mentoring.GroupJoined}, {@link org.cmn.portal.mentoring.GroupLeft}, {@link org.cmn.portal.mentoring.GroupRenamed},
 * {@link org.cmn.portal.mentoring.GroupClosed} and {@link org.cmn.portal.mentoring.GroupReopened}. Asks
 * {@link org.cmn.portal.mentoring.Apart} who is kept out of a group. Calls member and guard.
 */
package org.cmn.portal.mentoring;

/**
 * Who people are: a {@link org.cmn.portal.member.Member} is made at the first sign-in from Keycloak's claims and keeps
 * its roles, language and time zone. Owns the tables {@code member} and {@code member_role}. Tells
 * {@code MemberDeactivated}. Calls platform.
 */
package org.cmn.portal.member;

/** The pages of the member room: members' list, own profile, and the page for those who have no role yet. */
package org.cmn.portal.member.web;

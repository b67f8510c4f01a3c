/** The member room over REST. */
package org.cmn.portal.member.api;

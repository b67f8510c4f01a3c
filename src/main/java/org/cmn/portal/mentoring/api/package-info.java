/** The mentoring room over REST. */
package org.cmn.portal.mentoring.api;

/** The page of the mentoring room. */
package org.cmn.portal.mentoring.web;

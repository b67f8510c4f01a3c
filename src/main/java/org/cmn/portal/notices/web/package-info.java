/** The pages of notices. */
package org.cmn.portal.notices.web;

/** What the pages around signing in and out say. */
package org.cmn.portal.platform.security.web;

/** The pages of the library: finding and reading for everyone, curating for curators. */
package org.cmn.portal.library.web;

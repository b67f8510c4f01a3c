/** The pages of the asking room. */
package org.cmn.portal.asking.web;

/** Pages of the shelf. */
package org.cmn.portal.shelf.web;

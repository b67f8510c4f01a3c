/** JSON that the portal writes and reads itself, beside the bodies of requests. */
package org.cmn.portal.platform.json;

/** Whether the portal lives and is ready, for whoever starts and watches it. */
package org.cmn.portal.platform.health;

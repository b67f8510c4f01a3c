/**
 * Messages under faults (promises R2 to R5): people write through lines that break while parts are killed, each keeps a
 * history, and a checker in a process of its own compares the histories with what the portal has in the end.
 */
package org.cmn.portal.bench.delivery;

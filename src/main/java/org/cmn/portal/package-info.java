/** The CMN Portal. One package per room; {@code src/docs/architecture.md} is the map. */
package org.cmn.portal;

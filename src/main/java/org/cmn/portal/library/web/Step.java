package org.cmn.portal.library.web;

import java.io.Serializable;

/** What was done to an item of a queue, published or else taken off, and may be taken back. */
record Step(String id, String title, boolean published) implements Serializable {
}

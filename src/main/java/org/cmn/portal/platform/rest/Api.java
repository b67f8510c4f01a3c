package org.cmn.portal.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api}. Resources are found by themselves; each is a thin way to a room's front desk. */
@ApplicationPath("api")
public class Api extends Application {
}

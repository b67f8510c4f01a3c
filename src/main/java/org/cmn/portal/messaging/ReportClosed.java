package org.cmn.portal.messaging;

import java.util.UUID;

/** A report needs nobody any more: it was closed or withdrawn. */
public record ReportClosed(UUID report) {
}

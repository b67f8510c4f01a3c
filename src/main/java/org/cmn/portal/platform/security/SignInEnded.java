package org.cmn.portal.platform.security;

/** A sign-in ended, for whatever reason: whoever holds something open for it closes it now. Fired synchronously. */
public record SignInEnded(String key, String subject) {
}

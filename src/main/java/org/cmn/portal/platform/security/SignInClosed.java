package org.cmn.portal.platform.security;

/** As {@link SignInEnded}, for this room alone: with the tokens and the reason. */
record SignInClosed(SignIn signIn, Ending why) {
}

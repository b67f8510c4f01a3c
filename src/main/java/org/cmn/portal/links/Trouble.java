package org.cmn.portal.links;

/** Why there was no answer. */
enum Trouble {
	/** An address, a port or a scheme that the reader does not go to: see {@link Reach}. */
	NOT_ALLOWED,
	/** The name of the host leads nowhere. */
	NO_SUCH_HOST,
	/** Nobody takes the connection, or it broke off. */
	NO_CONNECTION,
	CERTIFICATE,
	TIMEOUT,
	TOO_MANY_REDIRECTS,
	/** Led in a circle, by a server that gives no cookie which might break it. */
	REDIRECT_LOOP,
	/** Redirected to something that is no address. */
	BAD_REDIRECT
}

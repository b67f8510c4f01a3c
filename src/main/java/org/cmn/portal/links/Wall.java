package org.cmn.portal.links;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a site keeps robots out, or lets in only who signs in. People pass; so what stands behind it is not broken. */
final class Wall {

	private static final Set<Integer> CLOSED = Set.of(401, 402, 403, 405, 406, 407, 429, 451, 501, 999);
	private static final Pattern SIGN_IN = Pattern.compile("(^|[/.])(login|log-in|logon|signin|sign-in|sso|auth|oauth2?|idp|adfs|saml2?|shibboleth|connexion)([/.]|$)", Pattern.CASE_INSENSITIVE);
	private static final Pattern CHALLENGE = Pattern.compile("just a moment|attention required|verify(ing)? (that )?you are (a )?human|are you a (robot|human)|captcha|enable javascript and cookies"
			+ "|pardon our interruption|request unsuccessful\\. incapsula|access denied|unusual traffic|security check|bot detection|checking your browser"
			+ "|vérifi(er|ons|cation).{0,20}(humain|robot)|accès refusé", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final int SHORT = 3_000;

	private Wall() {
	}

	static boolean is(URI asked, Answer answer, PageText page) {
		return CLOSED.contains(answer.status()) || answer.headers().containsKey("cf-mitigated") || asksToSignIn(asked, answer.at()) || challenges(page);
	}

	private static boolean challenges(PageText page) {
		return CHALLENGE.matcher(page.title()).find() || page.text().length() < SHORT && page.text().length() > 0 && CHALLENGE.matcher(page.text().toLowerCase(Locale.ROOT)).find();
	}

	private static boolean asksToSignIn(URI asked, URI at) {
		return !at.equals(asked) && isSignIn(at) && !isSignIn(asked);
	}

	private static boolean isSignIn(URI uri) {
		return SIGN_IN.matcher(uri.getHost() + uri.getPath()).find();
	}
}

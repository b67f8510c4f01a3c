package org.cmn.portal.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cmn.portal.platform.refusal.WebAddress;

/**
 * What addresses have in common that lead to the same page: without the scheme, "www.", the port that is usual, the slash at
 * the end, the place within the page and what advertisers hang on to follow people; what is escaped without need is
 * written plainly.
 */
final class DuplicateKey {

	private static final Pattern WEB = Pattern.compile("https?://(?:www\\.)?([^/?#]+)([^?#]*)(?:\\?([^#]*))?(#.*)?");
	private static final Pattern FOLLOWS_PEOPLE = Pattern.compile("(?i)(utm_[^=]*|gclid|dclid|fbclid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi))(=.*)?");
	private static final Pattern ESCAPED = Pattern.compile("%([0-9a-fA-F]{2})");
	private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

	private DuplicateKey() {
	}

	/** Of an address in its canonical form; another text is its own key. */
	static String of(String address) {
		var parts = WEB.matcher(WebAddress.canonical(address).orElse(address));
		if (!parts.matches()) {
			return address;
		}
		var host = parts.group(1).replaceFirst(":(80|443)$", "");
		var path = undotted(plain(parts.group(2))).replaceFirst("/+$", "");
		return host + path + query(parts.group(3)) + place(parts.group(4));
	}

	/** As a browser asks for it: "here" and "one up" are no places. */
	private static String undotted(String path) {
		var kept = new ArrayDeque<String>();
		for (var part : path.split("/", -1)) {
			if (part.equals("..")) {
				kept.pollLast();
			} else if (!part.equals(".")) {
				kept.add(part);
			}
		}
		var joined = String.join("/", kept);
		return joined.isEmpty() || joined.startsWith("/") ? joined : "/" + joined;
	}

	private static String query(String query) {
		var kept = new ArrayList<String>();
		for (var one : Optional.ofNullable(query).orElse("").split("&")) {
			if (!one.isEmpty() && !FOLLOWS_PEOPLE.matcher(one).matches()) {
				kept.add(plain(one));
			}
		}
		return kept.isEmpty() ? "" : "?" + String.join("&", kept);
	}

	/** Some sites tell their pages apart only there. */
	private static String place(String fragment) {
		return fragment != null && (fragment.startsWith("#/") || fragment.startsWith("#!")) ? plain(fragment).replaceFirst("/+$", "") : "";
	}

	private static String plain(String text) {
		return ESCAPED.matcher(text).replaceAll(escape -> {
			var character = Character.toString((char) Integer.parseInt(escape.group(1), 16));
			return Matcher.quoteReplacement(UNRESERVED.matcher(character).matches() ? character : escape.group().toUpperCase(Locale.ROOT));
		});
	}
}

package org.cmn.portal.platform.refusal;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses a link may lead to (promise W5): http, https and mailto, each in one canonical form. Everything that a
 * browser might run or open by itself is none, nor is a machine of the reader's own, nor a letter already written.
 */
public final class WebAddress {

	private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
	private static final Pattern MAIL = Pattern.compile("[^@\\s,;:<>()\\[\\]\\\\\"%?&]+@[a-z0-9.-]+\\.[a-z0-9-]{2,}");

	private WebAddress() {
	}

	/** Scheme and host in lower case, the host in ASCII, no default port, everything else escaped where it must be. */
	public static Optional<String> canonical(String text) {
		if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\') || text.codePoints().anyMatch(Character::isSpaceChar)) {
			return Optional.empty();
		}
		var scheme = SCHEME.matcher(text);
		if (!scheme.find()) {
			return Optional.empty();
		}
		var rest = text.substring(scheme.end());
		return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
			case "http" -> web("http", 80, rest);
			case "https" -> web("https", 443, rest);
			case "mailto" -> mail(rest);
			default -> Optional.empty();
		};
	}

	public static boolean isMail(String canonical) {
		return canonical.startsWith("mailto:");
	}

	private static Optional<String> web(String scheme, int defaultPort, String rest) {
		if (!rest.startsWith("//")) {
			return Optional.empty();
		}
		int authority = authorityLength(rest);
		var after = escaped(rest.substring(2 + authority));
		return host(rest.substring(2, 2 + authority), defaultPort).flatMap(host -> parsed(scheme + "://" + host + after));
	}

	private static int authorityLength(String rest) {
		int end = 2;
		while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
			end++;
		}
		return end - 2;
	}

	/** A name before the host ({@code https://ahs.ca@evil.example}) is how people are deceived: none. */
	private static Optional<String> host(String authority, int defaultPort) {
		int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
		var port = colon < 0 ? "" : authority.substring(colon + 1);
		var host = colon < 0 ? authority : authority.substring(0, colon);
		if (authority.contains("@") || host.isEmpty() || !port.matches("\\d{0,5}") || !port.isEmpty() && Integer.parseInt(port) > 65535) {
			return Optional.empty();
		}
		try {
			var ascii = (host.startsWith("[") ? host : IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES)).toLowerCase(Locale.ROOT);
			if (PrivateHost.is(ascii)) {
				return Optional.empty();
			}
			boolean said = !port.isEmpty() && Integer.parseInt(port) != defaultPort;
			return Optional.of(ascii + (said ? ":" + Integer.parseInt(port) : ""));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static Optional<String> mail(String rest) {
		var address = rest.toLowerCase(Locale.ROOT);
		return MAIL.matcher(address).matches() ? parsed("mailto:" + address) : Optional.empty();
	}

	private static Optional<String> parsed(String address) {
		try {
			var uri = new URI(address);
			return uri.isOpaque() || uri.parseServerAuthority().getHost() != null ? Optional.of(address) : Optional.empty();
		} catch (URISyntaxException e) {
			return Optional.empty();
		}
	}

	/** Bytes that may not stand in an address become %XX, and so does a percent sign that escapes nothing. */
	private static String escaped(String part) {
		var out = new StringBuilder();
		var bytes = part.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			char c = (char) (bytes[i] & 0xff);
			boolean escape = c == '%' ? !(i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) : c > '~' || "\"<>^`{|}[]".indexOf(c) >= 0;
			if (escape) {
				out.append('%').append("%02X".formatted((int) c));
			} else {
				out.append(c);
			}
		}
		return out.toString();
	}

	private static boolean isHex(byte b) {
		return Character.digit(b, 16) >= 0;
	}
}

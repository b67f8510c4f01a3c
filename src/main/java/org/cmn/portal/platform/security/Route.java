package org.cmn.portal.platform.security;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of address this is to sign-on. Whatever is not named here needs a sign-in. */
enum Route {
	/** Files that are the same for everyone. */
	ASSET("GET", "HEAD"),
	/** Needs no sign-in and asks for none: health, the API's description, Keycloak's own calls. */
	MACHINE("GET", "HEAD", "POST"),
	/** Needs no sign-in and makes no session: the address itself is the secret. */
	FEED("GET", "HEAD"),
	/** The routes know their methods, and answer with problem details. */
	API,
	LIVE("GET"),
	/** May be seen by anyone; who is signed in is known there. */
	OPEN_PAGE("GET", "HEAD", "POST"),
	PAGE("GET", "HEAD", "POST");

	private static final Set<String> OPEN_PAGES = Set.of("/", "/index", "/index.xhtml", "/sign-in", "/sign-in/callback", "/sign-in/trouble",
			"/sign-out", "/signed-out", "/unavailable", "/help", "/help.xhtml", "/language", "/notices/stop", "/notices/stop.xhtml");
	private static final Set<String> FILES = Set.of("/favicon.ico", "/favicon.svg", "/robots.txt", "/manifest.webmanifest");

	private final List<String> methods;

	Route(String... methods) {
		this.methods = List.of(methods);
	}

	/** Empty for those that decide themselves. */
	List<String> methods() {
		return methods;
	}

	boolean allows(String method) {
		return methods.isEmpty() || methods.contains(method);
	}

	static Route of(HttpServletRequest request) {
		return of(path(request));
	}

	/** The path as the server itself will use it to find the page: decoded, without dots and {@code ;parameters}. */
	static String path(HttpServletRequest request) {
		var info = request.getPathInfo();
		return info == null ? request.getServletPath() : request.getServletPath() + info;
	}

	static Route of(String path) {
		if (path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/") || FILES.contains(path)) {
			return ASSET;
		}
		if (isAt(path, "/health") || isAt(path, "/openapi") || path.equals("/back-channel-logout")) {
			return MACHINE;
		}
		if (isAt(path, "/feeds")) {
			return FEED;
		}
		if (isAt(path, "/api")) {
			return API;
		}
		if (path.equals("/live")) {
			return LIVE;
		}
		return OPEN_PAGES.contains(path) || path.isEmpty() ? OPEN_PAGE : PAGE;
	}

	private static boolean isAt(String path, String root) {
		return path.equals(root) || path.startsWith(root + "/");
	}
}

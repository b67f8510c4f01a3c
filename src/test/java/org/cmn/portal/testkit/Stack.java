package org.cmn.portal.testkit;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/**
 * The whole running portal, as an administrator runs it, with the sample people: real PostgreSQL, real Keycloak, real
 * Payara Micro. Started once per test JVM from {@code target/cmn-portal} at the first use, on free ports with a fresh data
 * folder, and stopped when the JVM ends.
 *
 * <p>While developing, {@code -Dcmn.test.stack=http://localhost:8081} uses a portal that runs already, with
 * {@code -Dcmn.test.keycloak} (default {@code http://localhost:8180}) and {@code -Dcmn.test.db} (a JDBC address with user).
 */
public final class Stack {

	/** Where this portal and a second node tell each other what they store. */
	static final List<String> GRID = List.of("127.0.0.1:" + freePort(), "127.0.0.1:" + freePort());

	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private static final Pattern FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

	private static RunningPortal portal;
	private static RuntimeException failure;
	private static final ThreadLocal<Browser> BROWSERS = new ThreadLocal<>();

	private Stack() {
	}

	/** The one that runs; starts it at the first call. */
	public static synchronized RunningPortal portal() {
		if (failure != null) {
			throw new IllegalStateException("The portal did not start for an earlier test either", failure);
		}
		if (portal == null) {
			portal = start();
		}
		return portal;
	}

	/** Tried once: a portal that does not start must not cost every test its minutes. */
	private static RunningPortal start() {
		try {
			return RunningPortal.named().orElseGet(() -> RunningPortal.start(Path.of("target", "stack"), "-Dcmn.grid=" + GRID.getFirst(), "-Dcmn.grid.members=" + String.join(",", GRID)));
		} catch (RuntimeException e) {
			failure = e;
			throw e;
		}
	}

	/** Without a trailing slash. */
	public static String baseUrl() {
		return portal().baseUrl();
	}

	public static String keycloakUrl() {
		return portal().keycloakUrl();
	}

	/** The database, as the owner of its tables. */
	public static Connection jdbc() throws SQLException {
		RunningPortal running = portal();
		return DriverManager.getConnection(running.databaseUrl(), running.databaseUser(), running.databasePassword());
	}

	/** @return an access token of a sample person, got as the README shows it with curl */
	public static String token(String user) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(keycloakUrl() + "/realms/cmn/protocol/openid-connect/token"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=portal-cli&username=" + user + "&password=" + user)).build();
		try {
			String answer = HTTP.send(request, ofString()).body();
			Matcher token = TOKEN.matcher(answer);
			if (!token.find()) {
				throw new IllegalStateException("Keycloak gave " + user + " no token: " + answer);
			}
			return token.group(1);
		} catch (IOException e) {
			throw new IllegalStateException("Keycloak does not answer", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/** One for each thread, since it serves no other. A thread that is not the one that runs the tests closes its own in the end. */
	public static Browser browser() {
		if (BROWSERS.get() == null || !BROWSERS.get().isConnected()) {
			BROWSERS.set(Browsers.launch());
		}
		return BROWSERS.get();
	}

	/** A visitor of their own: cookies and storage are shared with nobody. Close it after use. */
	public static BrowserContext newContext(String locale, int width, int height) {
		return newContext(new Browser.NewContextOptions().setLocale(locale).setTimezoneId("America/Edmonton").setViewportSize(width, height));
	}

	/** A visitor from elsewhere. */
	public static BrowserContext newContext(String locale, String zone) {
		return newContext(new Browser.NewContextOptions().setLocale(locale).setTimezoneId(zone));
	}

	private static BrowserContext newContext(Browser.NewContextOptions options) {
		BrowserContext context = browser().newContext(options.setBaseURL(baseUrl()));
		context.setDefaultTimeout(20_000);
		return Leaving.of(context);
	}

	/** An English visitor at a desk. */
	public static BrowserContext newContext() {
		return newContext("en-CA", 1280, 900);
	}

	/**
	 * Signs in through the portal's own door and Keycloak's real form, whose page is read but not drawn, since hundreds
	 * sign in. Ends on the page Keycloak sends back to. {@code SignInPageBrowserIT} fills it by hand.
	 */
	public static void signIn(Page page, String user) {
		var visitor = page.context().request();
		var form = FORM.matcher(visitor.get(baseUrl() + "/sign-in").text());
		if (!form.find()) {
			throw new IllegalStateException("Keycloak shows no form to sign in to " + user);
		}
		var answer = visitor.post(form.group(1).replace("&amp;", "&"), RequestOptions.create().setMaxRedirects(0).setForm(FormData.create().set("username", user).set("password", user)));
		if (answer.status() != 302) {
			throw new IllegalStateException("Keycloak did not let " + user + " in: " + answer.status());
		}
		page.navigate(answer.headers().get("location"));
	}

	static int freePort() {
		try (ServerSocket probe = new ServerSocket(0)) {
			return probe.getLocalPort();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}

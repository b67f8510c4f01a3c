package org.cmn.portal.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What an administrator of the running Keycloak does behind the portal's back. */
public final class Realm {

	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static final String ADMIN = "/admin/realms/cmn";
	private static final String LIFE = "access.token.lifespan";

	private Realm() {
	}

	/** How long the access tokens of browsers live from now on. Undo with {@link #usualTokenLife()}. */
	public static void tokenLife(int seconds) {
		changePortalClient(Integer.toString(seconds));
	}

	public static void usualTokenLife() {
		changePortalClient("");
	}

	public static void setEnabled(String user, boolean enabled) {
		send("PUT", ADMIN + "/users/" + id(user), "{\"enabled\":" + enabled + "}");
	}

	/** Gives somebody one more role; the portal hears of it by the next token. */
	public static void addRole(String user, String role) {
		send("POST", ADMIN + "/users/" + id(user) + "/role-mappings/realm", "[" + send("GET", ADMIN + "/roles/" + role, null) + "]");
	}

	/** Ends all of somebody's sessions: Keycloak then tells the portal over the back channel. */
	public static void logOut(String user) {
		send("POST", ADMIN + "/users/" + id(user) + "/logout", "");
	}

	/** How many Keycloak sessions somebody has. */
	public static int sessions(String user) {
		return JsonParser.parseString(send("GET", ADMIN + "/users/" + id(user) + "/sessions", null)).getAsJsonArray().size();
	}

	/** The public keys, as everybody can read them. */
	public static String keys() {
		return send("GET", "/realms/cmn/protocol/openid-connect/certs", null);
	}

	/** Every token the password grant gives for an OpenID Connect sign-in: {@code access_token}, {@code id_token}, {@code refresh_token}. */
	public static JsonObject tokens(String user) {
		var form = "grant_type=password&client_id=portal-cli&scope=openid&username=" + user + "&password=" + user;
		return JsonParser.parseString(send("POST", "/realms/cmn/protocol/openid-connect/token", form)).getAsJsonObject();
	}

	/** A valid token of another realm of the same Keycloak. */
	public static String foreignToken() {
		return People.administrator();
	}

	private static void changePortalClient(String life) {
		var client = JsonParser.parseString(send("GET", ADMIN + "/clients?clientId=portal", null)).getAsJsonArray().get(0).getAsJsonObject();
		client.getAsJsonObject("attributes").addProperty(LIFE, life);
		send("PUT", ADMIN + "/clients/" + client.get("id").getAsString(), client.toString());
	}

	private static String id(String user) {
		return JsonParser.parseString(send("GET", ADMIN + "/users?exact=true&username=" + user, null)).getAsJsonArray().get(0).getAsJsonObject().get("id").getAsString();
	}

	private static String send(String method, String path, String body) {
		var request = HttpRequest.newBuilder(URI.create(Stack.keycloakUrl() + path))
				.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
				.header("Content-Type", path.startsWith(ADMIN) ? "application/json" : "application/x-www-form-urlencoded");
		if (path.startsWith(ADMIN)) {
			request.header("Authorization", "Bearer " + People.administrator());
		}
		try {
			var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() >= 300) {
				throw new IllegalStateException(method + " " + path + " got " + answer.statusCode() + " " + answer.body());
			}
			return answer.body();
		} catch (IOException e) {
			throw new IllegalStateException("Keycloak does not answer", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}

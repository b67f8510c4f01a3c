package org.cmn.portal.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** People beyond the cast, made in the running Keycloak by its administrator; like the cast, the password is the name. */
public final class People {

	private static final byte[] SALT = "only in the tests".getBytes(StandardCharsets.UTF_8);
	private static final int ITERATIONS = 1_000;
	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** @param roles realm roles such as {@code mentee} */
	public record Person(String name, List<String> roles) {

		public Person(String name, String... roles) {
			this(name, List.of(roles));
		}

		private String json() {
			var given = roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(","));
			return """
					{"username":"%1$s","enabled":true,"emailVerified":true,"email":"%1$s@example.org","firstName":"%1$s","lastName":"Example",
					"realmRoles":[%2$s],"credentials":[{"type":"password","secretData":"{\\"value\\":\\"%3$s\\",\\"salt\\":\\"%4$s\\"}",
					"credentialData":"{\\"hashIterations\\":%5$d,\\"algorithm\\":\\"pbkdf2-sha512\\"}"}]}"""
					.formatted(name, given, hash(name), Base64.getEncoder().encodeToString(SALT), ITERATIONS);
		}
	}

	private People() {
	}

	/** Brought as a hash, as in the sample: the realm's password policy would refuse so short a word. */
	private static String hash(String word) {
		try {
			var spec = new PBEKeySpec(word.toCharArray(), SALT, ITERATIONS, 512);
			return Base64.getEncoder().encodeToString(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded());
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Adds those who are not there yet, in one call. */
	public static void add(List<Person> people) {
		var users = people.stream().map(Person::json).collect(Collectors.joining(","));
		var answer = send("/admin/realms/cmn/partialImport", "application/json", "{\"ifResourceExists\":\"SKIP\",\"users\":[" + users + "]}", administrator());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException("Keycloak did not take them: " + answer.body());
		}
	}

	static String administrator() {
		var form = "grant_type=password&client_id=admin-cli&username=" + (isOwn() ? "keycloak-admin" : "admin") + "&password=" + URLEncoder.encode(password(), StandardCharsets.UTF_8);
		var token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(send("/realms/master/protocol/openid-connect/token", "application/x-www-form-urlencoded", form, null).body());
		if (!token.find()) {
			throw new IllegalStateException("Keycloak did not let its administrator in");
		}
		return token.group(1);
	}

	private static String password() {
		try {
			return isOwn() ? Files.readString(Stack.portal().data().resolve("secrets/keycloak-administrator")).strip() : "admin";
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean isOwn() {
		return Stack.portal().process() != null;
	}

	private static HttpResponse<String> send(String path, String type, String body, String bearer) {
		var request = HttpRequest.newBuilder(URI.create(Stack.keycloakUrl() + path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
		if (bearer != null) {
			request.header("Authorization", "Bearer " + bearer);
		}
		try {
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
		} catch (IOException e) {
			throw new IllegalStateException("Keycloak does not answer", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}

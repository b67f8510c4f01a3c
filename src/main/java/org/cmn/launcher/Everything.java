package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * PostgreSQL, Keycloak and the portal on this machine, for a first look and for tests. Steps that do not need each other
 * overlap: Keycloak is prepared while PostgreSQL starts; the portal waits for the database only, and Keycloak for both.
 */
final class Everything extends Mode {

	private final Console console;
	private final Options options;
	private final RunSettings settings;
	private final Distribution distribution;
	private final DataFolder data;
	private final Secrets secrets;
	private final Postgres postgres;
	private final Keycloak keycloak;
	private final Portal portal;
	private final List<Part> parts;

	Everything(Options options, Console console) {
		super(options);
		this.console = console;
		this.options = options;
		this.settings = RunSettings.of(options);
		this.distribution = Distribution.ofThisProgram(options);
		String version = distribution.version("portal");
		if (!DataFolder.isUsed(settings.data())) {
			// Nothing of ours can hold them yet, and a refused start leaves no new folder behind.
			settings.requirePorts();
		}
		this.data = DataFolder.open(settings.data());
		console.plain("CMN Portal " + version + " on Java " + Runtime.version().feature() + ", data in " + data);
		List<String> stopped = Leftovers.stop(data);
		if (!stopped.isEmpty()) {
			console.line("Stopped what an earlier start left running: " + String.join(", ", stopped));
		}
		this.secrets = Secrets.of(data);
		Path runtime = Files.isWritable(distribution.folder()) ? distribution.folder().resolve("runtime") : data.folder("runtime");
		this.postgres = new Postgres(runtime.resolve("postgresql-" + distribution.version("postgresql")), data, secrets, Ports.free(settings.databasePort()));
		this.keycloak = new Keycloak(runtime.resolve("keycloak-" + distribution.version("keycloak")), data);
		this.portal = new Portal(distribution, data, settings.host(), settings.port(), false);
		this.parts = List.of(new Part("PostgreSQL " + distribution.version("postgresql"), postgres.child(), console, this::startPostgres),
				new Part("Keycloak", keycloak.child(), console, this::startKeycloak),
				new Part("Portal", portal.child(), console, () -> portal.start(options, portalSettings())));
	}

	@Override
	void start() throws Exception {
		settings.requirePorts();
		CountDownLatch database = new CountDownLatch(1);
		all(List.of(() -> {
			parts.get(0).start();
			database.countDown();
			return null;
		}, () -> {
			prepareKeycloak();
			database.await();
			return parts.get(1).start();
		}, () -> {
			database.await();
			return parts.get(2).start();
		}));
		if (settings.sample(data)) {
			once("sample-members", "1", () -> console.step("Sample people, first start only", this::letSamplePeopleIn));
		}
		console.plain("");
		console.plain("Ready after %.0f s: %s".formatted(console.elapsed().toMillis() / 1000.0, settings.baseUrl()));
		welcome().forEach(console::plain);
	}

	private void prepareKeycloak() throws Exception {
		if (!keycloak.isPrepared()) {
			console.step("Keycloak " + distribution.version("keycloak") + ", first start only", () -> keycloak.prepare(distribution.part("keycloak.zip")));
		}
	}

	/** Runs steps side by side; the first that fails ends the start, and with it whoever waits for it. */
	private static void all(List<Callable<Void>> steps) throws Exception {
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		CompletionService<Void> running = new ExecutorCompletionService<>(threads);
		steps.forEach(running::submit);
		try {
			for (int i = 0; i < steps.size(); i++) {
				running.take().get();
			}
		} catch (ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}

	private String startPostgres() throws Exception {
		String ready = postgres.start(distribution.part("lib/postgresql-binaries.jar"));
		postgres.provide("keycloak", "keycloak", Secrets.DATABASE_KEYCLOAK);
		postgres.provide("portal", "portal_owner", Secrets.DATABASE_OWNER);
		postgres.provideApplicationRole("portal", Secrets.DATABASE_APPLICATION, "portal");
		return ready;
	}

	private String startKeycloak() throws Exception {
		Map<String, String> realmValues = Map.of("CMN_BASE_URL", settings.baseUrl(), "CMN_OIDC_SECRET", secrets.get(Secrets.OIDC_CLIENT),
				"CMN_BACK_CHANNEL_LOGOUT_URL", "http://127.0.0.1:" + settings.port() + "/back-channel-logout");
		Map<String, String> database = Map.of("KC_DB", "postgres", "KC_DB_URL", postgres.url("keycloak"), "KC_DB_USERNAME", "keycloak",
				"KC_DB_PASSWORD", secrets.get(Secrets.DATABASE_KEYCLOAK), "KC_DB_POOL_MAX_SIZE", "20");
		String adminPassword = secrets.get(Secrets.KEYCLOAK_ADMINISTRATOR);
		String ready = keycloak.start(distribution.part("keycloak-realm.json"), distribution.part("themes"), settings.keycloak(), database, realmValues, adminPassword);
		KeycloakAdmin admin = new KeycloakAdmin(settings.keycloak().local(), adminPassword);
		if (settings.sample(data)) {
			once("keycloak-sample", "1", () -> admin.addSample(distribution.part("keycloak-sample.json")));
		}
		once("keycloak-theme", "cmn", admin::setLoginTheme);
		once("keycloak-addresses", realmValues.get("CMN_BASE_URL") + " " + realmValues.get("CMN_BACK_CHANNEL_LOGOUT_URL"), () -> admin.setAddresses(realmValues));
		return ready;
	}

	private String letSamplePeopleIn() throws Exception {
		SamplePeople people = SamplePeople.of(distribution.part("keycloak-sample.json"), settings.keycloak().local(), portal.local());
		all(people.firstSignIns());
		return people.count() + " members";
	}

	private interface Action {
		void run() throws Exception;
	}

	private void once(String note, String value, Action action) throws Exception {
		if (!data.recall(note).equals(value)) {
			action.run();
			data.remember(note, value);
		}
	}

	private Map<String, String> portalSettings() {
		Map<String, String> environment = new HashMap<>();
		environment.put("CMN_BASE_URL", settings.baseUrl());
		environment.put("CMN_DB_URL", postgres.url("portal"));
		environment.put("CMN_DB_OWNER", "portal_owner");
		environment.put("CMN_DB_OWNER_PASSWORD", secrets.get(Secrets.DATABASE_OWNER));
		environment.put("CMN_DB_USER", "portal");
		environment.put("CMN_DB_PASSWORD", secrets.get(Secrets.DATABASE_APPLICATION));
		environment.put("CMN_OIDC_ISSUER", settings.keycloak().issuer());
		environment.put("CMN_OIDC_BACK_CHANNEL", settings.keycloak().local() + "/realms/cmn");
		environment.put("CMN_OIDC_CLIENT_SECRET", secrets.get(Secrets.OIDC_CLIENT));
		environment.put("CMN_MASTER_KEY", secrets.get(Secrets.MASTER_KEY));
		if (secrets.has(Secrets.OTHER_MASTER_KEY)) {
			environment.put("CMN_MASTER_KEY_OTHER", secrets.get(Secrets.OTHER_MASTER_KEY));
		}
		environment.put("CMN_DATA", data.folder("portal").toString());
		environment.put("CMN_SAMPLE", Boolean.toString(settings.sample(data)));
		return environment;
	}

	private List<String> welcome() {
		if (settings.sample(data)) {
			return List.of("Sign in as ben or chidi (mentees), amina or etienne (mentors), dana (curator), eva (coordinator), olu (admin) or pat",
					"(patient partner); the password is the same word. These people exist in sample mode only. Ctrl-C stops everything.");
		}
		return List.of("People are added in Keycloak, " + settings.keycloak().shown() + "/admin/master/console/#/cmn, as " + Keycloak.ADMINISTRATOR
				+ "; the password is in " + secrets.file(Secrets.KEYCLOAK_ADMINISTRATOR) + ".", "Ctrl-C stops everything.");
	}

	@Override
	List<Part> parts() {
		return parts;
	}

	@Override
	void stop() {
		data.stopping();
		boolean running = parts.stream().anyMatch(part -> part.child().isAlive());
		if (running) {
			console.line("Stopping …");
		}
		portal.child().stop();
		keycloak.child().stop();
		postgres.stop();
		if (running) {
			console.line("Stopped.");
		}
		try {
			data.close();
		} catch (IOException e) {
			console.line("The data folder could not be released: " + e.getMessage());
		}
	}
}

package org.cmn.launcher;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * What the portal inside Arquillian's Payara Micro needs from outside: a real PostgreSQL, started by the launcher's own
 * class, with an empty database, and the settings that name it. One of each serves all test classes.
 */
public class ServerForTests implements LoadableExtension {

	private static final Path FOLDER = Path.of("target", "arquillian").toAbsolutePath();

	private static Postgres postgres;
	private static Secrets secrets;

	@Override
	public void register(ExtensionBuilder builder) {
		builder.observer(ServerForTests.class).override(DeployableContainer.class, PayaraMicroDeployableContainer.class, OneServer.class);
	}

	void tellTheServer(@Observes(precedence = 10) SetupContainer event) throws Exception {
		start();
		Map<String, String> settings = Map.ofEntries(Map.entry("cmn.db.url", postgres.url("portal")), Map.entry("cmn.db.owner", "portal_owner"),
				Map.entry("cmn.db.owner-password", secrets.get(Secrets.DATABASE_OWNER)), Map.entry("cmn.db.user", "portal"),
				Map.entry("cmn.db.password", secrets.get(Secrets.DATABASE_APPLICATION)), Map.entry("cmn.base-url", "http://localhost:8080"),
				Map.entry("cmn.oidc.issuer", "http://localhost:1/realms/cmn"), Map.entry("cmn.oidc.client-secret", "none"),
				Map.entry("cmn.master-key", Base64.getEncoder().encodeToString(new byte[32])), Map.entry("cmn.data", FOLDER.resolve("portal").toString()), Map.entry("cmn.links", "false"));
		String options = settings.entrySet().stream().map(each -> "-D" + each.getKey() + "=" + each.getValue()).sorted().collect(Collectors.joining(" "));
		event.getContainer().getContainerConfiguration().overrideProperty("cmdOptions",
				"-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.timezone=UTC " + options);
		event.getContainer().getContainerConfiguration().overrideProperty("extraMicroOptions", "--nohazelcast --disablephonehome");
	}

	private static void emptyTheDatabase() throws Exception {
		Unpacked.remove(FOLDER.resolve("portal"));
		postgres.drop("portal");
		postgres.provide("portal", "portal_owner", Secrets.DATABASE_OWNER);
		postgres.provideApplicationRole("portal", Secrets.DATABASE_APPLICATION, "portal");
	}

	private static synchronized void start() throws Exception {
		if (postgres == null) {
			Distribution distribution = new Distribution(Path.of("target", "cmn-portal").toAbsolutePath());
			DataFolder data = DataFolder.open(FOLDER);
			Leftovers.stop(data);
			secrets = Secrets.of(data);
			postgres = new Postgres(distribution.folder().resolve("runtime/postgresql-" + distribution.version("postgresql")), data, secrets, Ports.free(0));
			postgres.start(distribution.part("lib/postgresql-binaries.jar"));
			Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "stop PostgreSQL"));
			emptyTheDatabase();
		}
	}
}

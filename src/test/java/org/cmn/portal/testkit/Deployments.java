package org.cmn.portal.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.icegreen.greenmail.util.GreenMail;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive for tests that run inside Payara Micro: the very portal.war that is shipped, but without sign-on, which would send the test runner away. */
public final class Deployments {

	private static final String WEB_XML = "WEB-INF/web.xml";

	private Deployments() {
	}

	/** One archive for all tests, with every test of the kind and what is {@link InServer} in it, so that one server serves them all. */
	public static WebArchive portal() {
		WebArchive war = ShrinkWrap.create(ZipImporter.class, "portal.war").importFrom(new File("target/cmn-portal/portal.war")).as(WebArchive.class);
		String withoutSignOn = text(war).replaceAll("(?s)<filter-mapping>\\s*<filter-name>(edge|signOn)</filter-name>.*?</filter-mapping>", "");
		war.delete(WEB_XML);
		return war.addAsWebInfResource(new StringAsset(withoutSignOn), "web.xml").addClasses(tests()).addAsLibrary(new File(pathOf(Assertions.class)))
				.addAsLibrary(new File(pathOf(GreenMail.class)));
	}

	private static Class<?>[] tests() {
		Path root = Path.of(pathOf(Deployments.class));
		try (var files = Files.walk(root)) {
			return files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith(".class") && !name.contains("$"))
					.map(name -> named(name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.')))
					.filter(each -> each.isAnnotationPresent(ArquillianTest.class) || each.isAnnotationPresent(InServer.class)).toArray(Class<?>[]::new);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Class<?> named(String name) {
		try {
			return Class.forName(name, false, Deployments.class.getClassLoader());
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String pathOf(Class<?> type) {
		return type.getProtectionDomain().getCodeSource().getLocation().getPath();
	}

	private static String text(WebArchive war) {
		try (var in = war.get(WEB_XML).getAsset().openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}

package org.cmn.portal.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive for tests that run inside Payara Micro: the very portal.war that is shipped, but without sign-on, which would send the test runner away. */
public final class Deployments {

	private static final String WEB_XML = "WEB-INF/web.xml";

	private Deployments() {
	}

	/** @param more classes of the test itself, beside the test class */
	public static WebArchive portal(Class<?>... more) {
		WebArchive war = ShrinkWrap.create(ZipImporter.class, "portal.war").importFrom(new File("target/cmn-portal/portal.war")).as(WebArchive.class);
		String withoutSignOn = text(war).replaceAll("(?s)<filter-mapping>\\s*<filter-name>(edge|signOn)</filter-name>.*?</filter-mapping>", "");
		war.delete(WEB_XML);
		return war.addAsWebInfResource(new StringAsset(withoutSignOn), "web.xml").addClasses(more);
	}

	private static String text(WebArchive war) {
		try (var in = war.get(WEB_XML).getAsset().openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}

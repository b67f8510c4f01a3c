package org.cmn.portal.platform.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;

/**
 * The {@code ?v=} of every style sheet, script and icon: computed from what is in them, so that browsers may keep them for
 * a year, see a new build at once, and find the same addresses on every node.
 */
@Named("assets")
@ApplicationScoped
public class AssetVersion {

	@Inject
	private ServletContext context;

	private String version;

	@PostConstruct
	void compute() {
		var sum = new CRC32();
		add(sum, "/resources/");
		var primefaces = org.primefaces.PrimeFaces.class.getProtectionDomain().getCodeSource();
		sum.update(String.valueOf(primefaces == null ? "" : primefaces.getLocation()).replaceAll(".*/", "").getBytes());
		version = Long.toString(sum.getValue(), 36);
	}

	public String getVersion() {
		return version;
	}

	private void add(CRC32 sum, String folder) {
		var paths = context.getResourcePaths(folder);
		for (var path : new TreeSet<>(paths == null ? java.util.Set.<String>of() : paths)) {
			if (path.endsWith("/")) {
				add(sum, path);
				continue;
			}
			try (var in = context.getResourceAsStream(path)) {
				sum.update(in.readAllBytes());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}

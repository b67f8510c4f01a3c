package org.cmn.portal.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.microsoft.playwright.Page;

/**
 * The accessibility checker axe-core, run in a page. It is put there by evaluation: a script element would be against the
 * portal's policy.
 */
public final class Axe {

	private static final String SCRIPT = script();
	private static final String RUN = """
			async () => {
				const result = await axe.run(document, {resultTypes: ['violations']});
				return result.violations
					.filter(violation => ['serious', 'critical'].includes(violation.impact))
					.flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.target.join(' ') + ' (' + violation.help + ')'));
			}""";

	private Axe() {
	}

	/** What is seriously or critically wrong on this page as it stands, one line each: rule, element, meaning. */
	@SuppressWarnings("unchecked")
	public static List<String> findings(Page page) {
		if (!(Boolean) page.evaluate("() => 'axe' in window")) {
			page.evaluate(SCRIPT);
		}
		return (List<String>) page.evaluate(RUN);
	}

	private static String script() {
		try (var in = com.deque.html.axecore.playwright.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
			return new String(in.readAllBytes(), UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

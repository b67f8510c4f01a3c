package org.cmn.portal.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;

/** What a page costs on a slow line: bytes over the wire as the browser counts them, compressed and with headers. */
class WeightBrowserIT {

	private static final long FIRST = 350_000;
	private static final long REPEAT = 30_000;

	@Test
	void a_first_visit_is_at_most_350_kB_and_a_repeat_visit_30() {
		try (var ben = new Visitor("ben")) {
			ben.page().navigate("about:blank");
			var cdp = ben.page().context().newCDPSession(ben.page());
			var bytes = count(cdp);
			cdp.send("Network.clearBrowserCache");
			var first = visit(ben, bytes);
			var repeat = visit(ben, bytes);
			System.out.println("Weight of the home page: first visit " + first + " bytes, repeat visit " + repeat + " bytes.");
			assertThat(first).isBetween(1_000L, FIRST);
			assertThat(repeat).isBetween(1_000L, REPEAT);

			cdp.send("Network.clearBrowserCache");
			assertThat(visit(ben, bytes)).as("control: without its cache the browser fetches everything again").isGreaterThan(REPEAT);
		}
	}

	@Test
	void the_scripts_of_the_component_library_come_only_where_a_part_of_a_page_is_fetched_anew() {
		try (var dana = new Visitor("dana")) {
			dana.open("/library");
			assertThat(scripts(dana)).isNotEmpty().noneMatch(WeightBrowserIT::isOfTheLibrary);
			dana.open("/library/curate");
			assertThat(scripts(dana)).as("control").anyMatch(WeightBrowserIT::isOfTheLibrary);
		}
	}

	@SuppressWarnings("unchecked")
	private static List<String> scripts(Visitor visitor) {
		return (List<String>) visitor.page().evaluate("() => [...document.scripts].map(script => script.src)");
	}

	private static boolean isOfTheLibrary(String address) {
		return address.contains("ln=primefaces");
	}

	private static long visit(Visitor visitor, AtomicLong bytes) {
		bytes.set(0);
		visitor.page().navigate("/");
		visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
		visitor.page().navigate("about:blank");
		return bytes.get();
	}

	private static AtomicLong count(CDPSession cdp) {
		var bytes = new AtomicLong();
		cdp.send("Network.enable");
		cdp.on("Network.loadingFinished", (JsonObject event) -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
		return bytes;
	}
}

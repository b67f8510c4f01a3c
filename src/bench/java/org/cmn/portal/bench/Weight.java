package org.cmn.portal.bench;

import java.util.concurrent.atomic.AtomicLong;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;

/** What a page costs over the wire, compressed, headers included, as the browser itself counts it. */
final class Weight {

	private Weight() {
	}

	/** Bytes that loading {@code address} brings; the context's cache is whatever it is. */
	static long of(BrowserContext context, String address) {
		var page = context.newPage();
		var bytes = new AtomicLong();
		CDPSession devtools = context.newCDPSession(page);
		devtools.send("Network.enable");
		devtools.on("Network.loadingFinished", event -> bytes.addAndGet(length(event)));
		page.navigate(address);
		page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
		page.close();
		return bytes.get();
	}

	private static long length(JsonObject event) {
		return event.get("encodedDataLength").getAsLong();
	}

	static String kilobytes(long bytes) {
		return Math.round(bytes / 1000.0) + " kB";
	}

}

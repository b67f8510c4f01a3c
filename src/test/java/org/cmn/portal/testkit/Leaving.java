package org.cmn.portal.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;

/**
 * A visitor who leaves for sure. Once in some thousand times Chromium never says that a context is gone, and Playwright
 * waits for it without end: then the browser is ended, and the next visitor gets a new one. What a test looked at is over
 * by then.
 */
final class Leaving implements InvocationHandler {

	private static final int SECONDS = 30;
	private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("visitors who do not leave").factory());

	private final BrowserContext visitor;

	private Leaving(BrowserContext visitor) {
		this.visitor = visitor;
	}

	static BrowserContext of(BrowserContext visitor) {
		return (BrowserContext) Proxy.newProxyInstance(Leaving.class.getClassLoader(), new Class<?>[] {BrowserContext.class}, new Leaving(visitor));
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
		if (method.getName().equals("close")) {
			leave();
			return null;
		}
		try {
			return method.invoke(visitor, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	private void leave() {
		if (!visitor.browser().isConnected()) {
			return;
		}
		var ended = new AtomicBoolean();
		var end = WATCH.schedule(() -> {
			ended.set(true);
			System.out.println("Chromium did not let a visitor leave within " + SECONDS + " s: it is ended.");
			endBrowser();
		}, SECONDS, TimeUnit.SECONDS);
		try {
			visitor.close();
		} catch (PlaywrightException e) {
			if (!ended.get()) {
				throw e;
			}
		} finally {
			end.cancel(false);
		}
	}

	/** Its first process; those that it has started for pages end with it. */
	private static void endBrowser() {
		ProcessHandle.current().descendants().filter(process -> process.info().command().orElse("").matches(".*(chrom|edge).*"))
				.filter(process -> process.info().arguments().stream().flatMap(Arrays::stream).noneMatch(argument -> argument.startsWith("--type="))).forEach(ProcessHandle::destroyForcibly);
	}
}

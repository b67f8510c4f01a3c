package org.cmn.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must happen after everything else that Maven does: waits for a launcher that is still stopping (Ctrl-C in
 * {@code mvn -Prun}), so that the prompt comes back to a quiet machine; then counts the tests in the very last line.
 *
 * <p>Runs in Maven's own JVM, which may be an old one, as a shutdown hook, when the class loader that loaded it is
 * closed: so it is compiled for Java 11 and brings no further class along. Not part of the portal.
 */
public final class AtMavensEnd extends Thread {

	private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*?>", Pattern.DOTALL);
	private static final long SECONDS = 60;

	private final File target;
	private final long began = System.currentTimeMillis();
	private int tests;
	private int failed;
	private int skipped;

	private AtMavensEnd(File target) {
		super(outermostGroup(), "at Maven's end");
		this.target = target;
	}

	/** @param args the build folder */
	public static void main(String[] args) {
		Runtime.getRuntime().addShutdownHook(new AtMavensEnd(new File(args[0])));
	}

	/** The plugin destroys its own group of threads, and a thread of a destroyed group never starts. */
	private static ThreadGroup outermostGroup() {
		ThreadGroup group = Thread.currentThread().getThreadGroup();
		while (group.getParent() != null) {
			group = group.getParent();
		}
		return group;
	}

	@Override
	public void run() {
		for (Iterator<ProcessHandle> children = ProcessHandle.current().children().iterator(); children.hasNext();) {
			try {
				children.next().onExit().get(SECONDS, TimeUnit.SECONDS);
			} catch (Exception e) {
				System.out.println("Something that Maven started still runs.");
			}
		}
		count(new File(target, "surefire-reports"));
		count(new File(target, "failsafe-reports"));
		if (tests > 0) {
			System.out.println((tests - failed - skipped) + " passed, " + failed + " failed" + (skipped == 0 ? "" : ", " + skipped + " skipped"));
			System.out.flush();
		}
	}

	private void count(File folder) {
		File[] reports = folder.listFiles();
		for (int i = 0; reports != null && i < reports.length; i++) {
			if (reports[i].getName().startsWith("TEST-") && reports[i].lastModified() >= began) {
				count(text(reports[i]));
			}
		}
	}

	private void count(String report) {
		Matcher suite = SUITE.matcher(report);
		if (suite.find()) {
			tests += number(suite.group(), "tests");
			failed += number(suite.group(), "failures") + number(suite.group(), "errors");
			skipped += number(suite.group(), "skipped");
		}
	}

	private static String text(File report) {
		try {
			return Files.readString(report.toPath());
		} catch (IOException e) {
			System.out.println("A test report cannot be read: " + report);
			return "";
		}
	}

	private static int number(String suite, String name) {
		Matcher attribute = Pattern.compile("\\b" + name + "=\"(\\d+)\"").matcher(suite);
		return attribute.find() ? Integer.parseInt(attribute.group(1)) : 0;
	}
}

package org.cmn.portal.messaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.cmn.portal.guard.IdentifierKind;

/**
 * What could lead to a patient in a file: of which kind, where and how often; never the words.
 *
 * @param page from 1; {@link #IN_TEXT} where there are no pages, {@link #IN_NAME} in what the file is called
 */
record FileFinding(IdentifierKind kind, int page, int count) {

	static final int IN_TEXT = 0;
	static final int IN_NAME = -1;

	/** So many are told; a directory of people would have thousands. */
	private static final int MOST = 40;

	/** The same kind at the same place once, with how often. */
	static List<FileFinding> counted(List<FileFinding> all) {
		var counted = new ArrayList<FileFinding>();
		all.stream().collect(Collectors.groupingBy(one -> new FileFinding(one.kind(), one.page(), 1), java.util.LinkedHashMap::new, Collectors.counting()))
				.forEach((one, times) -> counted.add(new FileFinding(one.kind(), one.page(), times.intValue())));
		return counted.stream().limit(MOST).toList();
	}

	static String written(List<FileFinding> all) {
		return all.stream().map(one -> one.kind() + " " + one.page() + " " + one.count()).collect(Collectors.joining("\n"));
	}

	static List<FileFinding> read(String written) {
		return Arrays.stream(written.split("\n")).map(line -> line.split(" "))
				.map(words -> new FileFinding(IdentifierKind.valueOf(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]))).toList();
	}
}

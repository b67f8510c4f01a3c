package org.cmn.portal.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Common given names of the country, without accents and without those that are everyday or clinical words as well. */
final class GivenNames {

	private GivenNames() {
	}

	static Set<String> all() {
		try (var stream = GivenNames.class.getResourceAsStream("given-names.txt")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).flatMap(line -> java.util.Arrays.stream(line.split(" ")))
					.filter(name -> !name.isBlank()).collect(Collectors.toUnmodifiableSet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

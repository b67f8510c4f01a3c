package org.cmn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The data grid of the server, by which several portals on one database tell each other that something was stored. It
 * listens on one address of an inner network and knows its members by name: nobody is looked for, nobody else is let in.
 *
 * @param host    of this portal, as the others reach it
 * @param members host:port of each, this one too
 */
record Grid(String host, int port, List<String> members) {

	private static final Pattern MEMBER = Pattern.compile("([A-Za-z0-9.-]+):(\\d{1,5})");

	/** Nothing unless {@code cmn.grid} is set: one portal needs no grid. */
	static Optional<Grid> of(Options options) {
		return options.text("cmn.grid").map(own -> {
			var here = MEMBER.matcher(own);
			List<String> members = Arrays.asList(options.require("cmn.grid.members").split("\\s*,\\s*"));
			if (!here.matches() || !members.stream().allMatch(member -> MEMBER.matcher(member).matches()) || !members.contains(own)) {
				throw new StartRefused("The setting CMN_GRID must be this portal's host:port, and CMN_GRID_MEMBERS those of all portals with commas between, this one too.");
			}
			return new Grid(here.group(1), Integer.parseInt(here.group(2)), members);
		});
	}

	/** For the server's command line. @param folder for its configuration */
	List<String> arguments(Path folder) {
		try {
			var file = folder.resolve("hazelcast.xml");
			Files.writeString(file, configuration());
			return List.of("--hzconfigfile", file.toString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	String configuration() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<hazelcast xmlns="http://www.hazelcast.com/schema/config">
				  <cluster-name>cmn-portal</cluster-name>
				  <properties>
				    <property name="hazelcast.phone.home.enabled">false</property>
				    <property name="hazelcast.socket.bind.any">false</property>
				  </properties>
				  <network>
				    <port auto-increment="false">%d</port>
				    <join>
				      <auto-detection enabled="false"/>
				      <multicast enabled="false"/>
				      <tcp-ip enabled="true">
				%s
				      </tcp-ip>
				    </join>
				    <interfaces enabled="true"><interface>%s</interface></interfaces>
				  </network>
				</hazelcast>
				""".formatted(port, members.stream().map(member -> "        <member>" + member + "</member>").collect(Collectors.joining("\n")), host);
	}
}

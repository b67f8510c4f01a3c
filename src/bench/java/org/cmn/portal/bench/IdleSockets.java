package org.cmn.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.People;

/** What an open socket costs while nobody speaks: live heap and resident memory of the portal, divided. */
final class IdleSockets {

	/** One less than a member may have: the first one, opened to warm up, may not be gone yet. */
	private static final int EACH = 4;

	private IdleSockets() {
	}

	/** Bytes per socket. */
	record Cost(int sockets, long heap, long resident) {
	}

	static Cost of(long pid, int people) throws Exception {
		var names = IntStream.range(0, people).mapToObj(i -> "idle" + i).toList();
		People.add(names.stream().map(name -> new People.Person(name, "mentee")).toList());
		names.forEach(name -> ApiClient.of(name).get("/api/me"));
		Messages.open(names.get(0)).close();
		var heap = Memory.liveHeap(pid);
		var resident = Memory.resident(pid);
		List<Socket> sockets = new ArrayList<>();
		try {
			for (var name : names) {
				for (var i = 0; i < EACH; i++) {
					sockets.add(Messages.open(name));
				}
			}
			var count = sockets.size();
			return new Cost(count, (Memory.liveHeap(pid) - heap) / count, (Memory.resident(pid) - resident) / count);
		} finally {
			sockets.forEach(Socket::close);
		}
	}
}

package org.cmn.portal.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the cues stand in one text: each is looked for once, and only when a rule asks for it. */
final class CuesIn {

	static final int NEAR = 150;

	private final Map<String, Pattern> cues;
	private final CharSequence text;
	private final String walls;
	private final Map<String, List<int[]>> found = new HashMap<>();

	CuesIn(Map<String, Pattern> cues, CharSequence text) {
		this.cues = cues;
		this.text = text;
		this.walls = text.toString();
	}

	/** Whether all cues of one of the lists stand near the words, and none that it forbids. */
	boolean hold(List<List<String>> lists, int from, int to) {
		var wall = walls.indexOf('\n', to);
		var left = Math.max(Math.max(walls.lastIndexOf('\n', from - 1) + 1, from - NEAR), 0);
		var right = Math.min(wall < 0 ? walls.length() : wall, to + NEAR);
		return lists.stream().anyMatch(list -> list.stream().allMatch(name -> name.startsWith("!") ? !has(name.substring(1), left, right) : has(name, left, right)));
	}

	private boolean has(String name, int left, int right) {
		var places = found.computeIfAbsent(name, this::find);
		int low = 0;
		int high = places.size();
		while (low < high) {
			var middle = (low + high) >>> 1;
			if (places.get(middle)[0] < left) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low < places.size() && places.get(low)[1] <= right;
	}

	private List<int[]> find(String name) {
		var places = new ArrayList<int[]>();
		var matcher = cues.get(name).matcher(text);
		while (matcher.find()) {
			places.add(new int[] {matcher.start(), matcher.end()});
		}
		return places;
	}
}

// Results and counts while one types and ticks. The form works without this: what it does is fetch the same page and show the
// parts that changed.
(function () {
	"use strict";

	var doc = document;
	var form = doc.getElementById("find");
	var drawer = doc.getElementById("narrow");
	var wide = window.matchMedia("(min-width: 860px)");
	var running = null;
	var waiting = null;
	var shown = location.pathname + location.search;

	doc.documentElement.classList.add("scripted");

	// At the side the drawer is always open; on a phone it opens when it is asked for.
	function fit() {
		drawer.open = wide.matches;
	}

	function address() {
		var words = new URLSearchParams();
		new FormData(form).forEach(function (value, name) {
			if (value && !(name === "sort" && value === "relevance")) {
				words.append(name, value);
			}
		});
		var text = words.toString();
		return form.getAttribute("action") + (text ? "?" + text : "");
	}

	function unfolded() {
		return Array.from(doc.querySelectorAll("#facets .more")).map(function (more) {
			return more.open;
		});
	}

	function show(page, to) {
		var fresh = new DOMParser().parseFromString(page, "text/html");
		var ticked = doc.activeElement && doc.activeElement.type === "checkbox" ? doc.activeElement : null;
		var open = unfolded();
		if (!fresh.getElementById("found")) {
			location.assign(to);
			return;
		}
		["found", "facets"].forEach(function (id) {
			doc.getElementById(id).replaceChildren.apply(doc.getElementById(id), Array.from(fresh.getElementById(id).childNodes));
		});
		drawer.querySelector("summary").innerHTML = fresh.querySelector("#narrow summary").innerHTML;
		doc.querySelectorAll("#facets .more").forEach(function (more, at) {
			more.open = Boolean(open[at]);
		});
		// Read out by screen readers because the element stays and its text changes.
		doc.getElementById("count").textContent = fresh.getElementById("count").textContent;
		if (ticked) {
			doc.querySelectorAll("#facets input").forEach(function (box) {
				if (box.name === ticked.name && box.value === ticked.value) {
					box.focus();
				}
			});
		}
	}

	// Too much at once: the page says so in its own words, and asks again by itself when it may.
	function later(answer, push, typing) {
		clearTimeout(waiting);
		waiting = setTimeout(find, 1000 * (Number(answer.headers.get("Retry-After")) || 5), push, typing);
		return answer.text().then(function (page) {
			var sentence = new DOMParser().parseFromString(page, "text/html").querySelector(".lead");
			doc.getElementById("found").removeAttribute("aria-busy");
			doc.getElementById("count").textContent = sentence ? sentence.textContent : "";
		});
	}

	// While somebody types the portal counts a search less.
	function find(push, typing) {
		var to = address();
		var found = doc.getElementById("found");
		if (running) {
			running.abort();
		}
		running = new AbortController();
		found.setAttribute("aria-busy", "true");
		fetch(to, {signal: running.signal, headers: typing ? {Accept: "text/html", "X-CMN-Typing": "true"} : {Accept: "text/html"}}).then(function (answer) {
			if (answer.status === 429) {
				return later(answer, push, typing);
			}
			if (!answer.ok || answer.redirected) {
				throw new Error(answer.status);
			}
			return answer.text().then(function (page) {
				found.removeAttribute("aria-busy");
				history[push ? "pushState" : "replaceState"]({found: true}, "", to);
				shown = location.pathname + location.search;
				show(page, to);
			});
		}).catch(function (fault) {
			found.removeAttribute("aria-busy");
			if (fault.name !== "AbortError") {
				form.submit();
			}
		});
	}

	form.addEventListener("input", function (event) {
		if (event.target.id === "q") {
			clearTimeout(waiting);
			waiting = setTimeout(find, 250, false, true);
		}
	});
	form.addEventListener("change", function (event) {
		if (event.target.id !== "q") {
			find(true);
		}
	});
	form.addEventListener("submit", function (event) {
		event.preventDefault();
		clearTimeout(waiting);
		find(true);
	});
	// Going to a place within the page is told like this too, and needs nothing.
	window.addEventListener("popstate", function () {
		if (location.pathname + location.search !== shown) {
			location.reload();
		}
	});
	wide.addEventListener("change", fit);
	fit();
}());

// The keyboard through a queue: j and k move, Enter opens, e edits, p publishes, r takes off, u takes back, ? shows the keys. Links and buttons
// do the same without this.
(function () {
	"use strict";

	var doc = document;
	var list = doc.querySelector("[data-queue]");
	var dialog = doc.getElementById("keys-dialog");
	if (!list) {
		return;
	}

	// On a phone the queues would push the work out of sight.
	var drawer = doc.querySelector(".queue-drawer");
	var wide = window.matchMedia("(min-width: 860px)");

	function fit() {
		if (drawer) {
			drawer.open = wide.matches;
		}
	}
	wide.addEventListener("change", fit);
	fit();

	function items() {
		return Array.from(list.children);
	}

	function now() {
		return doc.activeElement && doc.activeElement.closest ? doc.activeElement.closest("[data-queue] > li") : null;
	}

	function go(to) {
		if (to) {
			to.focus();
			to.scrollIntoView({block: "nearest"});
			keep(to);
		}
	}

	function keep(item) {
		try {
			sessionStorage.setItem("desk", location.pathname + location.search + "#" + items().indexOf(item) + "#" + (item.dataset.id || ""));
		} catch (forbidden) {
			// Then the place in the queue is not kept.
		}
	}

	function move(by) {
		var all = items();
		var at = all.indexOf(now());
		go(all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))]);
	}

	function press(which) {
		var item = now();
		var target = item && item.querySelector(which);
		if (target) {
			target.click();
		}
		return Boolean(target);
	}

	function off() {
		try {
			return localStorage.getItem("keys") === "off";
		} catch (forbidden) {
			return false;
		}
	}

	// Before the keys of every page: there ? leads to the help, here it shows these.
	doc.addEventListener("keydown", function (event) {
		var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && !/^(submit|button)$/.test(event.target.type);
		if (event.ctrlKey || event.metaKey || event.altKey || typing || off() || (dialog && dialog.open)) {
			return;
		}
		var done = true;
		if (event.key === "j") {
			move(1);
		} else if (event.key === "k") {
			move(-1);
		} else if (event.key === "Enter") {
			done = event.target.tagName === "LI" && press("[data-do='open']");
		} else if (event.key === "e") {
			done = press("[data-do='edit']");
		} else if (event.key === "r") {
			done = press("[data-do='done'] input");
		} else if (event.key === "p") {
			done = press("[data-do='publish'] input");
		} else if (event.key === "u" && doc.querySelector(".undo input")) {
			doc.querySelector(".undo input").click();
		} else if (event.key === "?" && dialog) {
			dialog.showModal();
		} else {
			done = false;
		}
		if (done) {
			event.preventDefault();
			event.stopImmediatePropagation();
		}
	}, true);

	// Whoever edits comes back to the line; whoever takes one off goes on from where it was.
	doc.addEventListener("click", function (event) {
		var gone = event.target.closest("[data-do='done'], [data-do='publish'], [data-do='reopen']");
		if (gone && gone.closest("[data-queue] > li")) {
			keep(gone.closest("[data-queue] > li"));
		}
		var edit = event.target.closest("[data-do='edit']");
		if (edit) {
			go(edit.closest("[data-queue] > li"));
			try {
				sessionStorage.setItem("desk.edits", "true");
			} catch (forbidden) {
				// Then the queue begins at its head.
			}
		}
	});

	// After the last item went, the name of the queue; after another, the next one is where it was; after one was edited, it is where it is now; one that came back has the focus.
	try {
		var kept = (sessionStorage.getItem("desk") || "").split("#");
		var back = doc.body.dataset.postback === "true" || sessionStorage.getItem("desk.edits");
		sessionStorage.removeItem("desk.edits");
		var returned = list.dataset.back;
		var here = back && kept[0].split("?")[0] === location.pathname;
		if (!items().length && here && doc.getElementById("queue-title")) {
			doc.getElementById("queue-title").focus();
		} else if (items().length && (returned || here)) {
			go(items().find(function (item) {
				return item.dataset.id && item.dataset.id === (returned || kept[2]);
			}) || items()[Math.min(items().length - 1, Math.max(0, Number(kept[1]) || 0))]);
		}
	} catch (forbidden) {
		// Then the queue begins at its head.
	}
}());

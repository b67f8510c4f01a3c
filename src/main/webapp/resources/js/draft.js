// What a member typed into a long form and did not save: kept in this browser under the member's id and the form's record, also
// when the tab is closed, the page comes anew or the session ends. Gone when it was saved, discarded, or the member signed out.
(function () {
	"use strict";

	var doc = document;
	var words = doc.getElementById("draft-words");
	var left = false;

	function keyOf(form) {
		return "cmn.form." + doc.body.dataset.member + "." + form.dataset.draft;
	}

	function store(kind, name, value) {
		try {
			if (value === undefined) {
				return JSON.parse(kind.getItem(name));
			}
			if (value === null) {
				kind.removeItem(name);
			} else {
				kind.setItem(name, JSON.stringify(value));
			}
		} catch (forbidden) {
			// A full or forbidden store only means that nothing is kept.
		}
		return null;
	}

	function isTick(field) {
		return /^(checkbox|radio)$/.test(field.type);
	}

	function nameOf(field) {
		return isTick(field) ? field.name + "=" + field.value : field.name;
	}

	function valueOf(field) {
		return isTick(field) ? field.checked : field.value;
	}

	function put(field, value) {
		if (isTick(field)) {
			field.checked = value;
		} else {
			field.value = value;
		}
	}

	function fields(form) {
		return Array.from(form.elements).filter(function (field) {
			return field.name && !/^(hidden|password|file|submit|button)$/.test(field.type);
		});
	}

	function drop(form) {
		if (form && form.dataset.draft) {
			store(localStorage, keyOf(form), null);
		}
	}

	// Signed out in another window: what is typed here from now on would stay behind.
	window.addEventListener("storage", function (event) {
		if (event.key === "cmn.out" && event.newValue && event.newValue.startsWith(doc.body.dataset.member + " ")) {
			left = true;
		}
	});

	doc.addEventListener("input", function (event) {
		var form = event.target.form;
		if (!left && form && form.dataset.draft && fields(form).indexOf(event.target) >= 0) {
			var kept = store(localStorage, keyOf(form));
			if (!kept || kept.version !== (form.dataset.version || "")) {
				kept = {version: form.dataset.version || "", fields: {}};
			}
			kept.at = Date.now();
			kept.offset = Number(words.dataset.offset);
			kept.fields[nameOf(event.target)] = valueOf(event.target);
			store(localStorage, keyOf(form), kept);
		}
	});

	// In the member's own hours, as the server said them when this was typed, and written as the server writes them (Style.SHORT).
	function hour(kept) {
		var french = doc.documentElement.lang.startsWith("fr");
		var parts = {year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", timeZone: "UTC"};
		var text = new Date(kept.at + (kept.offset || 0) * 60000).toLocaleString(french ? "fr-CA" : "en-CA", parts);
		return french ? text.replace(/\b0(?=\d h )/, "").replace(/ h 00\b/, "\u00a0h").replace(" h ", "\u00a0h\u00a0").replace(/^1 /, "1er ") : text;
	}

	function button(label, deed) {
		var one = doc.createElement("button");
		one.type = "button";
		one.className = "button quiet";
		one.textContent = label;
		one.addEventListener("click", deed);
		return one;
	}

	function differing(form, kept) {
		return fields(form).filter(function (field) {
			return nameOf(field) in kept.fields && kept.fields[nameOf(field)] !== valueOf(field);
		});
	}

	// What was typed stands in the form again at once; over what somebody else has saved since only when it is asked for.
	function open(form) {
		var kept = form.dataset.draft ? store(localStorage, keyOf(form)) : null;
		var changed = kept && kept.fields ? differing(form, kept) : [];
		if (changed.length === 0) {
			return;
		}
		var before = changed.map(valueOf);
		var same = kept.version === (form.dataset.version || "");
		var box = doc.createElement("div");
		var text = doc.createElement("p");
		function use() {
			changed.forEach(function (field) {
				put(field, kept.fields[nameOf(field)]);
			});
		}
		box.className = "notice kept no-print";
		box.setAttribute("role", "status");
		box.append(text);
		text.textContent = (same ? words.dataset.back : words.dataset.old).replace("%", hour(kept));
		if (same) {
			use();
		} else {
			box.append(button(words.dataset.use, function () {
				use();
				box.remove();
				changed[0].focus();
			}));
		}
		box.append(button(words.dataset.discard, function () {
			changed.forEach(function (field, at) {
				put(field, before[at]);
			});
			drop(form);
			box.remove();
			changed[0].focus();
		}));
		form.prepend(box);
	}

	doc.addEventListener("submit", function (event) {
		if (event.target.dataset.draft && !event.defaultPrevented) {
			store(sessionStorage, "draft.sent", keyOf(event.target));
		}
	});

	// Leaving without saving is said so on the button: nothing is kept of it.
	doc.addEventListener("click", function (event) {
		var leave = event.target.closest("form[data-draft] .actions a");
		if (leave) {
			drop(leave.closest("form"));
		}
	});

	window.CMN = Object.assign(window.CMN || {}, {drafts: {open: open, drop: drop}});

	// After page.js has said what it has to say: whoever was away reads one sentence, not two.
	doc.addEventListener("DOMContentLoaded", function () {
		setTimeout(function () {
			if (doc.body.dataset.postback !== "true" && !doc.querySelector(".notice.away")) {
				doc.querySelectorAll("form[data-draft]").forEach(open);
			}
		}, 0);
	});
}());

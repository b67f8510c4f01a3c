// While a question is typed: what sounds urgent brings the telephone lines into view, and what could lead to a patient is named
// under it. Nothing is sent for it.
(function () {
	"use strict";

	var lines = document.getElementById("lines");
	var said = document.getElementById("lines-said");
	var words = lines ? lines.dataset.urgent.split("|") : [];
	var fields = ["question", "tried", "howSoon"].map(function (id) {
		return document.getElementById(id);
	}).filter(Boolean);

	var plain = window.CMN.urgency.plain;

	function isUrgent() {
		return fields.some(function (field) {
			if (field.id === "howSoon") {
				return field.value === "today";
			}
			return window.CMN.urgency.isIn(field.value, words);
		});
	}

	// Those first that what is written is about; of two that nothing is said of, the one for fewer matters. Never under the fingers
	// of whoever is there by keyboard.
	function order() {
		var list = lines.querySelector("ul");
		var text = fields.filter(function (field) {
			return field.id !== "howSoon";
		}).map(function (field) {
			return plain(field.value);
		}).join("");
		var items = Array.from(list.children).map(function (item) {
			return {item: item, topics: Number(item.dataset.topics), fits: item.dataset.words.split(" ").filter(function (word) {
				return word && text.indexOf(" " + word) >= 0;
			}).length};
		}).sort(function (one, other) {
			return other.fits - one.fits || one.topics - other.topics;
		});
		if (!list.contains(document.activeElement)) {
			items.forEach(function (one, place) {
				if (list.children[place] !== one.item) {
					list.insertBefore(one.item, list.children[place]);
				}
			});
		}
	}

	function look() {
		order();
		if (lines.hidden && isUrgent()) {
			lines.hidden = false;
			said.textContent = said.dataset.said;
		}
	}

	// The reason that was chosen under the question goes along, unless the portal has asked for one of its own.
	function takeAlong(form, guard) {
		var wrong = document.getElementById("question-error");
		form.addEventListener("submit", function (event) {
			if (guard.needsReason()) {
				event.preventDefault();
				wrong.textContent = guard.needed;
				return;
			}
			if (!document.getElementById("guardReason") && guard.reason()) {
				var chosen = document.createElement("input");
				chosen.type = "hidden";
				chosen.name = "guardReason";
				chosen.value = guard.reason();
				form.appendChild(chosen);
			}
		});
		guard.chosen(function () {
			wrong.textContent = "";
		});
	}

	if (lines) {
		takeAlong(document.getElementById("ask"), window.CMN.guardBox(document.getElementById("question"), document.getElementById("guard")));
		fields.forEach(function (field) {
			field.addEventListener("input", look);
			field.addEventListener("change", look);
		});
		look();
	}
})();

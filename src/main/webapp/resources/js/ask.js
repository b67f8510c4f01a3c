// While a question is typed: what sounds urgent brings the telephone lines into view. Nothing is sent for it.
(function () {
	"use strict";

	var lines = document.getElementById("lines");
	var said = document.getElementById("lines-said");
	var words = lines ? lines.dataset.urgent.split("|") : [];
	var fields = ["question", "tried", "howSoon"].map(function (id) {
		return document.getElementById(id);
	}).filter(Boolean);

	// As the portal reads it: small letters without accents, one space for whatever is no letter, digit or apostrophe.
	function plain(text) {
		var bare = text.replace(/’/g, "'").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
		return " " + bare.replace(/[^\p{L}\p{N}']+/gu, " ").trim() + " ";
	}

	function isUrgent() {
		return fields.some(function (field) {
			if (field.id === "howSoon") {
				return field.value === "today";
			}
			var text = plain(field.value);
			return words.some(function (word) {
				return text.indexOf(" " + word + " ") >= 0;
			});
		});
	}

	function look() {
		if (lines.hidden && isUrgent()) {
			lines.hidden = false;
			said.textContent = said.dataset.said;
		}
	}

	if (lines) {
		fields.forEach(function (field) {
			field.addEventListener("input", look);
			field.addEventListener("change", look);
		});
		look();
	}
})();

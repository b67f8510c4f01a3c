// What cannot wait for a message: known by its words, and in the composer of a conversation answered by opening what to do then.
(function () {
	"use strict";

	// As the portal reads it: small letters without accents, one space for whatever is no letter, digit or apostrophe.
	function plain(text) {
		var bare = text.replace(/’/g, "'").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
		return " " + bare.replace(/[^\p{L}\p{N}']+/gu, " ").trim() + " ";
	}

	function isIn(text, words) {
		var read = plain(text);
		return words.some(function (word) {
			return read.indexOf(" " + word + " ") >= 0;
		});
	}

	window.CMN = window.CMN || {};
	window.CMN.urgency = {plain: plain, isIn: isIn};

	var box = document.getElementById("urgent");
	var text = document.getElementById("text");
	var told = false;
	if (box && text && box.dataset.words) {
		var words = box.dataset.words.split("|");
		text.addEventListener("input", function () {
			var urgent = isIn(text.value, words);
			// Once for what is being written: whoever closes it again has read it.
			if (urgent && !told) {
				box.open = true;
				window.CMN.say(box.dataset.said);
			}
			told = urgent;
		});
	}
}());

// That the other one is writing: gently, in words, for a few seconds. Nothing of what is written, and nobody is read it out.
(function () {
	"use strict";

	const EVERY = 3000;
	const SHOWN = 6000;

	window.CMN = window.CMN || {};

	// way: {conversation, live, name, isQuiet}
	window.CMN.typing = function (way) {
		const line = document.getElementById("typing");
		let told = 0;
		let timer = 0;

		function clear() {
			clearTimeout(timer);
			line.textContent = "";
		}

		way.live.on("typing", function (frame) {
			if (frame.conversation === way.conversation) {
				clear();
				line.textContent = line.dataset.words.replace("{0}", function () {
					return way.name(frame.member);
				});
				timer = setTimeout(clear, SHOWN);
			}
		});

		return {
			clear: clear,
			changed: function (written) {
				if (written !== "" && way.live.isOpen() && !way.isQuiet() && Date.now() - told >= EVERY) {
					told = Date.now();
					way.live.send({type: "typing", conversation: way.conversation});
				}
			}
		};
	};
}());

// Under a text that is being written: which words could lead to a patient, why, and what could stand there instead. Looked for
// here, by guard.js; the rules are fetched once, what is typed goes nowhere. The portal decides when the text is sent.
(function () {
	"use strict";

	const PAUSE = 250;

	window.CMN = window.CMN || {};

	// The reason that was chosen, and whether there is something to choose one for.
	window.CMN.guardBox = function (text, box) {
		const words = box.dataset;
		const list = box.querySelector("ul");
		const count = box.querySelector(".guard-count");
		const reason = box.querySelector("select");
		const live = document.getElementById(words.live);
		const lines = new Set((words.lines || "").split(" ").filter(Boolean));
		const language = document.documentElement.lang.slice(0, 2) === "fr" ? "fr" : "en";
		let rules = null;
		let asked = null;
		let timer = 0;
		let findings = [];
		let warned = "";

		function fetched(address) {
			return fetch(address, {credentials: "same-origin"}).then(function (response) {
				if (!response.ok) {
					throw new Error(String(response.status));
				}
				return response.json();
			});
		}

		// Where they cannot be had the portal still looks, when the text is sent.
		function load() {
			asked = asked || Promise.all([fetched(words.rules), fetched(words.words)]).then(function (both) {
				rules = window.CMN.guard.prepare(both[0], both[1]);
				look();
			}).catch(function () {
				asked = null;
			});
			return asked;
		}

		function why(kind) {
			return box.querySelector("template").content.querySelector("[data-kind='" + kind + "']").textContent;
		}

		function replace(finding) {
			text.setRangeText(finding.offer, finding.from, finding.to, "end");
			say(words.replaced.replace("{0}", function () {
				return finding.offer;
			}));
			text.dispatchEvent(new Event("input", {bubbles: true}));
			look();
			text.focus();
		}

		function entry(finding) {
			const item = document.createElement("li");
			const found = document.createElement("q");
			const because = document.createElement("span");
			const button = document.createElement("button");
			found.textContent = text.value.slice(finding.from, finding.to);
			found.dir = "auto";
			because.textContent = why(finding.kind);
			button.type = "button";
			button.className = "button quiet";
			button.textContent = words.replace.replace("{0}", function () {
				return finding.offer;
			});
			button.setAttribute("aria-label", found.textContent + ": " + button.textContent);
			button.addEventListener("click", function () {
				replace(finding);
			});
			item.append(found, " ", because, " ", button);
			return item;
		}

		function say(sentence) {
			if (live.textContent !== sentence) {
				live.textContent = sentence;
			}
		}

		function show(next) {
			const changed = next.length !== findings.length;
			findings = next;
			const sentence = findings.length === 0 ? "" : findings.length === 1 ? words.one : words.many.replace("{0}", findings.length);
			list.replaceChildren.apply(list, findings.map(entry));
			count.textContent = sentence;
			box.hidden = findings.length === 0;
			if (changed) {
				say(sentence);
			}
			if (findings.length === 0) {
				reason.value = "";
				warned = "";
			}
		}

		function look() {
			clearTimeout(timer);
			if (rules) {
				show(window.CMN.guard.look(rules, text.value, language, lines));
			}
		}

		text.addEventListener("input", function () {
			load();
			clearTimeout(timer);
			timer = setTimeout(look, PAUSE);
		});

		return {
			// Once for each text: whoever sends it again leaves the decision to the portal.
			needsReason: function () {
				look();
				const isNew = findings.length > 0 && reason.value === "" && warned !== text.value;
				warned = isNew ? text.value : warned;
				if (isNew) {
					reason.focus();
				}
				return isNew;
			},
			// Null while the rules to look by are not there.
			isClean: function () {
				load();
				look();
				return rules === null ? null : findings.length === 0;
			},
			reason: function () {
				look();
				return findings.length > 0 ? reason.value : "";
			},
			needed: words.needed,
			chosen: function (deed) {
				reason.addEventListener("change", deed);
			}
		};
	};
}());

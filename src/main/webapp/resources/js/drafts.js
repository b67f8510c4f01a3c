// What a member is writing, on all their devices: kept by the portal a moment after the last key, told to the other windows. What
// the guard has found something in stays in this browser, and so does what is written without a line, until there is one.
(function () {
	"use strict";

	const PAUSE = 2000;

	window.CMN = window.CMN || {};

	// way: {at, request, limit, isOver, isClean, read: () => {text, cards, reply}, write({text, cards, reply}), mark(version), isSent(text)}
	window.CMN.drafts = function (way) {
		const name = Array.from(crypto.getRandomValues(new Uint8Array(8)), function (byte) {
			return byte.toString(16).padStart(2, "0");
		}).join("");
		let version = 0;
		let synced = state({text: "", cards: []});
		let refused = "";
		let timer = 0;
		let busy = false;

		function body(what) {
			return {text: what.text, cards: what.cards.map(function (card) {
				return {kind: card.kind, id: card.id};
			}), replyTo: what.reply ? what.reply.seq : null};
		}

		function state(what) {
			return JSON.stringify(body(what));
		}

		function later() {
			clearTimeout(timer);
			timer = setTimeout(save, PAUSE);
		}

		function save() {
			const what = way.read();
			const mine = state(what);
			if (way.isOver() || busy || mine === synced || mine === refused || Array.from(what.text).length > way.limit) {
				return;
			}
			const clean = what.text === "" || way.isClean();
			if (!clean) {
				// Nobody has looked at it yet: later.
				if (clean === null && navigator.onLine) {
					later();
				}
				return;
			}
			busy = true;
			way.request("PUT", way.at, Object.assign(body(what), {by: name})).then(function (response) {
				busy = false;
				if (response.status === 200) {
					version = Math.max(version, response.answer.version);
					synced = mine;
					if (state(way.read()) === mine) {
						way.mark(version);
					} else {
						later();
					}
				} else {
					refused = mine;
				}
			}).catch(function () {
				// Kept here; tried again with the next key or the next line.
				busy = false;
			});
		}

		// Whoever is writing here goes on, and is the last one.
		function take(view) {
			const what = {text: view.text, reply: view.reply, cards: view.cards.filter(function (card) {
				return !card.gone;
			})};
			const mine = state(way.read());
			version = view.version;
			if (mine === state(what)) {
				synced = mine;
				way.mark(version);
				return;
			}
			if (mine !== synced) {
				later();
				return;
			}
			if (what.text !== "" && way.isSent(what.text)) {
				synced = state(what);
				later();
				return;
			}
			synced = state(what);
			way.write(what);
			way.mark(version);
		}

		return {
			changed: later,
			// The version by which the portal has what stands here; 0 while it has not.
			version: function () {
				return state(way.read()) === synced ? version : 0;
			},
			save: save,
			// What stands here at first is what the portal has, as far as this browser knows.
			begin: function (known) {
				if (known) {
					version = known;
					synced = state(way.read());
				}
			},
			heard: function (view) {
				if (view.by === name) {
					version = Math.max(version, view.version);
				} else if (view.version > version) {
					take(view);
				}
			},
			known: function (number) {
				if (number > version && !busy) {
					way.request("GET", way.at).then(function (response) {
						if (response.status === 200 && response.answer.version > version) {
							take(response.answer);
						}
					}).catch(function () {
						// Asked for again with the next answer.
					});
				}
			}
		};
	};
}());

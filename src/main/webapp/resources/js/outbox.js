// What a member wrote and the portal has not confirmed, and what is still being written: kept in this browser under the
// member's id until it is stored, also when the tab is closed or the member signed out. Gone when it is empty.
(function () {
	"use strict";

	function read(key) {
		try {
			return JSON.parse(localStorage.getItem(key)) || [];
		} catch (broken) {
			return [];
		}
	}

	function write(key, value) {
		try {
			if (value.length === 0) {
				localStorage.removeItem(key);
			} else {
				localStorage.setItem(key, JSON.stringify(value));
			}
			return true;
		} catch (full) {
			// The text stays in the page, and the page says that it waits.
			return false;
		}
	}

	function newId() {
		const bytes = crypto.getRandomValues(new Uint8Array(16));
		return Array.from(bytes, function (byte) {
			return byte.toString(16).padStart(2, "0");
		}).join("");
	}

	window.CMN = window.CMN || {};

	// Each item: {conversation, clientId, text, cards, guardReason, replyTo, refused, guarded}. Other tabs of the same member read and write the same list.
	window.CMN.outbox = function (member) {
		const key = "cmn.outbox." + member;
		let unkept = [];

		function all() {
			return read(key).concat(unkept);
		}

		function change(clientId, next) {
			const step = function (item) {
				return item.clientId === clientId ? next(item) : [item];
			};
			unkept = unkept.flatMap(step);
			write(key, read(key).flatMap(step));
		}

		return {
			key: key,
			all: all,
			add: function (conversation, text, cards, guardReason, replyTo) {
				const item = {conversation: conversation, clientId: newId(), text: text, cards: cards, guardReason: guardReason, replyTo: replyTo};
				if (!write(key, read(key).concat([item]))) {
					unkept.push(item);
				}
				return item;
			},
			// Guarded: it was the guard, and a reason would do.
			refuse: function (clientId, why, guarded) {
				change(clientId, function (item) {
					return [Object.assign({}, item, {refused: why, guarded: guarded})];
				});
			},
			retry: function (clientId, guardReason) {
				change(clientId, function (item) {
					return [{conversation: item.conversation, clientId: item.clientId, text: item.text, cards: item.cards, guardReason: guardReason || item.guardReason, replyTo: item.replyTo}];
				});
			},
			remove: function (clientId) {
				change(clientId, function () {
					return [];
				});
			}
		};
	};

	window.CMN.draft = function (member, conversation) {
		const key = "cmn.draft." + member + "." + conversation;
		return {
			key: key,
			get: function () {
				const kept = read(key);
				return typeof kept[0] === "string" ? kept[0] : "";
			},
			cards: function () {
				const kept = read(key);
				return Array.isArray(kept[1]) ? kept[1] : [];
			},
			// The version by which the portal has it; nothing while it has not.
			version: function () {
				return read(key)[2] || 0;
			},
			reply: function () {
				return read(key)[3] || null;
			},
			set: function (text, cards, version, reply) {
				write(key, text === "" && cards.length === 0 && !reply ? [] : [text, cards, version || 0, reply || null]);
			}
		};
	};
}());

// The page /messages at work: sends what is written, fetches what is new, over the live line or, where that is closed, by plain
// requests every few seconds. The portal's database decides; this page only ever asks it again.
(function () {
	"use strict";

	const ANSWER = 8000;
	const POLL = 4000;
	const POLL_HIDDEN = 20000;
	const SETTLE = 500;
	const PATIENCE = 5000;
	// What the live line takes in one piece, in bytes. A long text in letters of four bytes with cards is more.
	const FRAME = 16000;

	const live = window.CMN.live;
	const root = document.querySelector(".talk");
	const talk = document.getElementById("talk");
	let over = false;
	let polling = 0;

	// Nothing private stays on the screen of somebody who signed out, in whichever window. What was written and not sent is
	// kept as before, under the member's id, for when they come back.
	function signedOut() {
		if (over) {
			return;
		}
		over = true;
		live.stop();
		clearTimeout(polling);
		const title = document.createElement("h1");
		title.textContent = document.getElementById("talks").textContent;
		const sentence = document.createElement("p");
		sentence.textContent = root.dataset.signedOut;
		const box = document.createElement("div");
		box.className = "notice warn";
		box.id = "signed-out";
		box.setAttribute("role", "alert");
		box.append(sentence);
		const link = document.createElement("a");
		link.className = "button primary";
		link.href = location.pathname + location.search;
		link.textContent = root.dataset.signIn;
		const way = document.createElement("p");
		way.append(link);
		root.replaceWith(title, box, way);
		document.querySelectorAll("[data-live='unread'], .notice:not(#signed-out)").forEach(function (left) {
			left.remove();
		});
		document.title = document.title.replace(/^• /, "");
		window.CMN.say("");
	}

	live.on("out", signedOut);
	live.on("conversation", function () {
		location.reload();
	});
	if (!talk) {
		live.on("closed", function () {
			fetch(root.dataset.ask, {headers: {"X-CMN": "1", "Accept": "application/json"}, credentials: "same-origin", cache: "no-store"}).then(function (response) {
				if (response.status === 401) {
					signedOut();
				}
			}).catch(function () {
				// No line at all: asked again when the next one closes.
			});
		});
		live.start(root.dataset.live);
		return;
	}

	const thread = window.CMN.thread(talk);
	const words = thread.words;
	const me = talk.dataset.me;
	const conversation = talk.dataset.conversation;
	const messagesAt = talk.dataset.api + "/" + conversation + "/messages";
	const outbox = window.CMN.outbox(me);
	const draft = window.CMN.draft(me, conversation);
	const cards = window.CMN.cards(thread, function () {
		keepDraft();
		wrong("");
	}, wrong);
	const files = window.CMN.files({
		at: talk.dataset.api + "/" + conversation + "/files",
		root: words.page || "",
		add: function (card) {
			cards.add([card]);
		},
		isChosen: function (id) {
			return cards.chosen().some(function (card) {
				return card.id === id;
			}) || outbox.all().some(function (item) {
				return (item.cards || []).some(function (card) {
					return card.id === id;
				});
			});
		},
		wrong: wrong,
		signedOut: signedOut
	});
	const deeds = window.CMN.deeds(thread, {
		at: messagesAt,
		request: request,
		heard: receive,
		markUnread: markUnread,
		changed: function () {
			keepDraft();
		},
		wrong: wrong,
		draft: draft,
		cards: cards
	});
	const typing = window.CMN.typing({
		conversation: conversation,
		live: live,
		name: thread.author,
		isQuiet: function () {
			return over || deeds.isEditing();
		}
	});
	// Sent from here, perhaps by another visit: not to be written a second time.
	const sentBefore = new Set(outbox.all().map(function (item) {
		return item.text;
	}));
	const drafts = window.CMN.drafts({
		at: talk.dataset.api + "/" + conversation + "/draft",
		request: request,
		limit: Number(talk.dataset.most),
		isOver: function () {
			return over || !text || deeds.isEditing();
		},
		isClean: function () {
			return guard.isClean();
		},
		isSent: function (written) {
			return sentBefore.has(written.trim());
		},
		read: function () {
			return {text: text ? text.value : "", cards: cards.chosen(), reply: deeds.reply()};
		},
		write: function (what) {
			if (text && !deeds.isEditing()) {
				text.value = what.text;
				cards.set(what.cards);
				deeds.setReply(what.reply);
				text.dispatchEvent(new Event("input", {bubbles: true}));
			}
		},
		mark: function (version) {
			draft.set(text.value, cards.chosen(), version, deeds.reply());
		}
	});
	const form = document.getElementById("compose");
	const text = document.getElementById("text");
	const guard = form && window.CMN.guardBox(text, document.getElementById("guard"));
	const line = document.getElementById("line");
	const isPast = Number(talk.dataset.last) < Number(talk.dataset.newest);
	let sending = null;
	let asking = 0;
	// Another portal stored something after this one was asked.
	let missed = false;
	let acking = 0;
	const ownAt = talk.dataset.api + "/" + conversation + "/own";
	let unreadFrom = Number(talk.dataset.unreadFrom) || 0;
	// Marked on this visit, here or in another window: it stays unread until the member comes back.
	let keptUnread = false;
	let change = Number(talk.dataset.change);
	let seen = Number(talk.dataset.seen);
	let delivered = seen;

	// ---- the way to the portal

	function request(method, address, body) {
		const options = {method: method, headers: {"X-CMN": "1", "Accept": "application/json"}, credentials: "same-origin", cache: "no-store"};
		if (body) {
			options.headers["Content-Type"] = "application/json";
			options.body = JSON.stringify(body);
		}
		return fetch(address, options).then(function (response) {
			if (response.status === 401) {
				signedOut();
			}
			return response.status === 204 ? {status: 204} : response.json().then(function (answer) {
				return {status: response.status, answer: answer};
			});
		});
	}

	function tellLine(state) {
		const sentence = state === "on" ? "" : state === "slow" ? words.lineSlow : words.lineOff;
		if (line.textContent !== sentence) {
			line.textContent = sentence;
		}
		line.dataset.state = state;
	}

	// ---- what comes

	// With isAll it comes by asking for all that follows: a number that is missing before it is not this member's to read.
	function receive(message, isAll) {
		if (over) {
			return;
		}
		const isNew = message.conversation === conversation ? message.seq > thread.last() : message.after.changed === 0;
		const entry = document.querySelector(".talk-list a[href$='conversation=" + message.conversation + "'] .talk-at");
		if (entry && isNew) {
			entry.textContent = message.when;
			toFirst(entry.closest("li"));
		}
		if (message.conversation !== conversation) {
			if (isNew) {
				countUnread(message);
			} else if (message.after.recalled) {
				refreshList();
			}
			return;
		}
		if (!isNew) {
			announce(message);
			thread.replace(message);
			heardOf(message.after.changed);
			return;
		}
		if (isPast) {
			return;
		}
		if (message.seq > thread.last() + 1 && isAll !== true) {
			catchUp();
			return;
		}
		outbox.remove(message.clientId);
		thread.append(message);
		heardOf(message.after.changed);
		if (message.sender !== me) {
			typing.clear();
			window.CMN.say(words.said.replace("{0}", function () {
				return thread.author(message.sender);
			}).replace("{1}", function () {
				return thread.inWords(message);
			}));
			if (document.visibilityState === "hidden" && !document.querySelector(".talk-list [data-of='" + conversation + "'].muted")) {
				document.title = "• " + document.title.replace(/^• /, "");
			}
		}
		acknowledge();
	}

	// What the other one thinks of it, or has changed, for whoever hears the page.
	function announce(message) {
		const item = thread.bySeq(message.seq);
		const before = item && item.querySelectorAll(".talk-said").length;
		const said = message.after.reactions;
		if (item && said.length > before && said.some(function (one) {
			return !one.by.includes(me);
		})) {
			window.CMN.say(thread.saidInWords(message));
		} else if (item && message.sender !== me && message.after.edition > Number(item.dataset.edition)) {
			window.CMN.say(words.said.replace("{0}", function () {
				return thread.author(message.sender);
			}).replace("{1}", function () {
				return thread.inWords(message);
			}));
		}
	}

	// The next change is known now; of a later one, what is between is asked for.
	function heardOf(number) {
		if (number > change + 1) {
			catchUp();
		} else if (number === change + 1) {
			change = number;
		}
	}

	function receiveAll(answer) {
		asking = 0;
		const upTo = answer.changesUpTo;
		change = Math.max(change, upTo);
		answer.changes.forEach(thread.replace);
		(answer.messages || answer.items).forEach(function (message) {
			receive(message, true);
		});
		putAway(answer.hidden);
		own(answer.own);
		drafts.known(answer.draft);
		answer.marks.forEach(thread.mark);
		if (answer.more || missed) {
			missed = false;
			catchUp();
		}
	}

	// What another device of the member put away, or took out again, while this one was away.
	function putAway(hidden) {
		const now = new Set(hidden);
		document.querySelectorAll("#thread .talk-message[data-seq]").forEach(function (item) {
			if (now.has(Number(item.dataset.seq)) !== (item.dataset.hidden === "true")) {
				request("GET", messagesAt + "?limit=1&after=" + (Number(item.dataset.seq) - 1)).then(function (response) {
					if (response.status === 200 && !over) {
						response.answer.items.forEach(thread.replace);
					}
				}).catch(function () {
					// Seen again with the next answer.
				});
			}
		});
	}

	function catchUp() {
		if (over || isPast || Date.now() - asking < ANSWER) {
			return;
		}
		if (live.isOpen()) {
			asking = Date.now();
			live.send({type: "catch-up", conversation: conversation, after: thread.last(), changesAfter: change});
		} else {
			poll();
		}
	}

	function poll() {
		clearTimeout(polling);
		if (over || live.isOpen()) {
			return;
		}
		request("GET", messagesAt + "?after=" + (isPast ? Number(talk.dataset.newest) : thread.last()) + "&changesAfter=" + change).then(function (response) {
			if (response.status === 200) {
				tellLine(live.isOpen() ? "on" : "slow");
				receiveAll(response.answer);
				flush();
			}
		}).catch(function () {
			tellLine("off");
		}).finally(pollSoon);
	}

	function pollSoon() {
		clearTimeout(polling);
		const wait = document.visibilityState === "hidden" ? POLL_HIDDEN : POLL;
		polling = setTimeout(poll, wait * (0.75 + Math.random() / 2));
	}

	function countUnread(message) {
		const badge = Array.from(document.querySelectorAll("[data-unread]")).find(function (one) {
			return one.dataset.unread === message.conversation;
		});
		if (badge && message.sender !== me) {
			showUnread(badge, Number(badge.dataset.count) + 1);
		}
	}

	// ---- how far we have come: "seen" says "delivered" too, and a burst is told once

	function acknowledge() {
		if (!acking && !isPast) {
			acking = setTimeout(function () {
				acking = 0;
				const upTo = thread.lastOfOthers();
				const looking = document.visibilityState === "visible" && thread.atBottom();
				if (looking && unreadFrom && !keptUnread) {
					markRead();
					clearUnread();
				}
				if (looking && upTo > seen) {
					tellMark("seen", upTo);
					seen = delivered = upTo;
					if (!keptUnread) {
						clearUnread();
					}
				} else if (upTo > delivered) {
					tellMark("delivered", upTo);
					delivered = upTo;
				}
			}, SETTLE);
		}
	}

	function tellMark(type, upTo) {
		if (live.isOpen()) {
			live.send({type: type, conversation: conversation, upTo: upTo});
		} else if (!over) {
			request("POST", talk.dataset.api + "/" + conversation + "/" + type, {upTo: upTo}).catch(function () {
				// Told again with the next one.
				seen = Math.min(seen, upTo - 1);
				delivered = Math.min(delivered, upTo - 1);
			});
		}
	}

	function clearUnread() {
		const badge = Array.from(document.querySelectorAll("[data-unread]")).find(function (one) {
			return one.dataset.unread === conversation;
		});
		if (badge) {
			badge.dataset.count = 0;
			badge.textContent = "";
		}
		document.title = document.title.replace(/^• /, "");
	}

	// ---- how the member keeps the conversation: all windows agree

	function markUnread(from) {
		keptUnread = true;
		return request("PUT", ownAt + "/unread", {from: from});
	}

	function markRead() {
		unreadFrom = 0;
		request("DELETE", ownAt + "/unread").catch(function () {
			// It stays unread until the next visit.
		});
	}

	function own(view) {
		const from = view.unreadFrom || 0;
		if (view.conversation === conversation || !view.conversation) {
			keptUnread = from !== 0 && (keptUnread || from !== unreadFrom);
			unreadFrom = from;
		}
		if (view.conversation) {
			refreshList();
		}
	}

	// As the portal orders them: what is pinned, then what came last. Never under the fingers of whoever is there by keyboard.
	function toFirst(line) {
		function isPinned(one) {
			return one.querySelector(".talk-pinned").textContent !== "";
		}
		const before = Array.from(line.parentNode.children).find(function (other) {
			return isPinned(line) || !isPinned(other);
		});
		if (before !== line && !line.parentNode.contains(document.activeElement)) {
			line.parentNode.insertBefore(line, before);
		}
	}

	// The list as the portal has it: order, numbers, what is pinned and muted.
	function refreshList() {
		request("GET", talk.dataset.api).then(function (response) {
			if (response.status !== 200 || over) {
				return;
			}
			response.answer.items.forEach(function (card) {
				const entry = document.querySelector(".talk-list [data-of='" + card.id + "']");
				if (entry) {
					entry.parentNode.append(entry);
					entry.classList.toggle("muted", card.own.muted);
					entry.querySelector(".talk-pinned").textContent = card.own.pinned ? words.pinned : "";
					entry.querySelector(".talk-muted").textContent = card.own.muted ? words.muted : "";
					showUnread(entry.querySelector("[data-unread]"), card.unread);
				}
			});
		}).catch(function () {
			// Asked for again with the next change.
		});
	}

	function showUnread(badge, count) {
		const muted = badge.closest("li").classList.contains("muted");
		badge.dataset.count = count;
		badge.textContent = count === 0 || muted ? "" : count === 1 ? words.unreadOne : words.unread.replace("{0}", count);
	}

	// ---- what goes: one after the other, kept until it is stored

	function flush() {
		const next = sending || over ? null : outbox.all().find(function (item) {
			return !item.refused;
		});
		if (!next) {
			return;
		}
		sending = next;
		const words = {clientId: next.clientId, text: next.text};
		if (next.cards && next.cards.length > 0) {
			words.cards = next.cards.map(function (card) {
				return {kind: card.kind, id: card.id};
			});
		}
		if (next.guardReason) {
			words.guardReason = next.guardReason;
		}
		if (next.replyTo) {
			words.replyTo = next.replyTo;
		}
		const frame = Object.assign({type: "send", conversation: next.conversation}, words);
		if (live.isOpen() && new TextEncoder().encode(JSON.stringify(frame)).length <= FRAME) {
			sending.timer = setTimeout(function () {
				// No answer: the line only looks open.
				sending = null;
				live.drop();
			}, ANSWER);
			live.send(frame);
		} else {
			request("POST", talk.dataset.api + "/" + next.conversation + "/messages", words).then(function (response) {
				if (response.status === 201) {
					stored(response.answer);
					receive(response.answer);
				} else {
					const field = response.answer.fields && response.answer.fields[0];
					refused(next.clientId, field ? field.reason : response.answer.reason, field ? field.detail : response.answer.detail);
				}
			}).catch(function () {
				tellLine("off");
				later();
			});
		}
	}

	function later() {
		if (sending) {
			clearTimeout(sending.timer);
			sending = null;
		}
		setTimeout(flush, PATIENCE * (0.5 + Math.random() / 2));
	}

	function stored(answer) {
		if (sending && sending.clientId === answer.clientId) {
			clearTimeout(sending.timer);
			sending = null;
		}
		outbox.remove(answer.clientId);
		thread.stored(answer.clientId);
		if (answer.conversation === conversation && answer.seq > thread.last()) {
			// Its push is on the way; if not, it is asked for.
			setTimeout(function () {
				if (answer.seq > thread.last()) {
					catchUp();
				}
			}, SETTLE * 2);
		}
		flush();
	}

	// What may work later is tried again; what will not is said, and the text stays.
	function refused(clientId, reason, detail) {
		if (/^(too-many-requests|temporarily-unavailable|sign-in-needed|unexpected)$/.test(reason)) {
			later();
			return;
		}
		if (sending) {
			clearTimeout(sending.timer);
			sending = null;
		}
		outbox.refuse(clientId, detail, reason === "patient-identifiers");
		showOutbox();
		flush();
	}

	function showOutbox() {
		outbox.all().filter(function (item) {
			return item.conversation === conversation;
		}).forEach(thread.wait);
	}

	// ---- the composer

	function wrong(sentence) {
		document.getElementById("text-error").textContent = sentence;
		text.setAttribute("aria-invalid", sentence ? "true" : "false");
	}

	function keepDraft() {
		if (deeds.isEditing()) {
			return;
		}
		draft.set(text.value, cards.chosen(), drafts.version(), deeds.reply());
		drafts.changed();
	}

	function submit(event) {
		event.preventDefault();
		const written = text.value.trim();
		const length = Array.from(written).length;
		const limit = Number(talk.dataset.most);
		if (files.busy() && !deeds.isEditing()) {
			wrong(files.busy());
			return;
		}
		if (length === 0 && cards.chosen().length === 0 && !deeds.isEditing()) {
			wrong(words.required);
			text.focus();
			return;
		}
		if (length > limit) {
			wrong(words.tooLong.replace("{0}", limit).replace("{1}", length));
			text.focus();
			return;
		}
		if (guard.needsReason()) {
			wrong(guard.needed);
			return;
		}
		wrong("");
		if (deeds.isEditing()) {
			deeds.save(written, guard.reason());
			return;
		}
		const item = outbox.add(conversation, written, cards.chosen(), guard.reason(), deeds.reply() ? deeds.reply().seq : undefined);
		deeds.off();
		text.value = "";
		cards.set([]);
		keepDraft();
		drafts.save();
		text.dispatchEvent(new Event("input", {bubbles: true}));
		if (!isPast) {
			thread.wait(item);
		}
		flush();
		text.focus();
	}

	if (form) {
		form.addEventListener("submit", submit);
		guard.chosen(function () {
			wrong("");
		});
		text.addEventListener("input", function (event) {
			keepDraft();
			if (event.isTrusted) {
				typing.changed(text.value);
			}
			if (text.value.trim() !== "" && Array.from(text.value.trim()).length <= Number(talk.dataset.most)) {
				wrong("");
			}
		});
		text.addEventListener("keydown", function (event) {
			if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
				submit(event);
			}
		});
		// What was taken along from a resource's page comes to what was written here before. Cards first: typing keeps both.
		const brought = cards.chosen();
		cards.set(draft.cards());
		if (text.value === "") {
			text.value = draft.get();
			if (draft.reply()) {
				deeds.setReply(draft.reply());
			}
			drafts.begin(draft.version());
			text.dispatchEvent(new Event("input", {bubbles: true}));
		}
		if (brought.length > 0) {
			cards.add(brought);
			text.focus();
		}
	} else if (draft.get() !== "") {
		// Nobody can write here any more, and what was half written is still the writer's.
		document.getElementById("unsent-text").value = draft.get();
		document.getElementById("unsent").hidden = false;
	}

	document.getElementById("thread").addEventListener("click", function (event) {
		const button = event.target.closest("[data-do]");
		const place = button && button.closest(".talk-message");
		const item = place && outbox.all().find(function (one) {
			return one.clientId === place.dataset.client;
		});
		if (!item) {
			return;
		}
		if (button.dataset.do === "again") {
			const pass = place.querySelector(".talk-pass select");
			outbox.retry(item.clientId, pass && pass.value);
			showOutbox();
			flush();
		} else {
			outbox.remove(item.clientId);
			thread.forget(item.clientId);
			if (text) {
				text.value = text.value ? text.value + "\n" + item.text : item.text;
				cards.add(item.cards || []);
				keepDraft();
				text.dispatchEvent(new Event("input", {bubbles: true}));
				text.focus();
			}
		}
	});

	const earlier = document.getElementById("earlier");
	if (earlier && !isPast) {
		earlier.addEventListener("click", function (event) {
			event.preventDefault();
			request("GET", messagesAt + "?limit=50&before=" + thread.first()).then(function (response) {
				if (response.status === 200) {
					thread.prepend(response.answer.items);
				}
				if (thread.first() <= 1 || response.status === 200 && response.answer.items.length === 0) {
					earlier.parentNode.remove();
				}
			}).catch(function () {
				tellLine("off");
			});
		});
	}

	// ---- begin

	// On a phone the numbers to call fold away, so that the messages have the room.
	document.getElementById("urgent").open = !window.matchMedia("(max-width: 760px)").matches;

	live.on("open", function () {
		clearTimeout(polling);
		asking = 0;
		tellLine("on");
		catchUp();
		flush();
		if (text) {
			drafts.save();
		}
	});
	live.on("closed", function () {
		if (sending) {
			clearTimeout(sending.timer);
			sending = null;
		}
		asking = 0;
		// A short drop needs no words, and no other way.
		clearTimeout(polling);
		polling = setTimeout(poll, navigator.onLine ? SETTLE * 3 : 0);
	});
	live.on("message", receive);
	live.on("messages", receiveAll);
	live.on("own", own);
	live.on("draft", function (frame) {
		if (frame.conversation === conversation) {
			drafts.heard(frame);
		}
	});
	live.on("mark", function (frame) {
		if (frame.conversation === conversation) {
			thread.mark(frame);
		}
	});
	live.on("missed", function (frame) {
		if (frame.conversation === conversation) {
			missed = asking > 0;
			catchUp();
		}
	});
	live.on("stored", stored);
	live.on("error", function (frame) {
		asking = 0;
		if (frame.clientId) {
			refused(frame.clientId, frame.reason, frame.detail);
		}
	});
	document.addEventListener("visibilitychange", acknowledge);
	document.getElementById("scroll").addEventListener("scroll", acknowledge, {passive: true});
	window.addEventListener("storage", function (event) {
		if (event.key === draft.key && text && document.activeElement !== text) {
			text.value = draft.get();
			cards.set(draft.cards());
		} else if (event.key === outbox.key && !isPast) {
			showOutbox();
		}
	});

	const target = thread.bySeq(Number(talk.dataset.target));
	if (target) {
		thread.toTop(target);
		target.focus({preventScroll: true});
	} else {
		thread.toFresh();
	}
	showOutbox();
	acknowledge();
	live.start(root.dataset.live);
	polling = setTimeout(poll, SETTLE * 5);
}());

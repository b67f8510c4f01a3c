// Resources and events attached to a message that is being written: the search for them, the chosen ones above the text, each with a
// button that takes it off. What is chosen is only the kind, the id and the words to show; what the card says when it was sent
// comes from the portal.
(function () {
	"use strict";

	const PAUSE = 250;
	const SHOWN = 6;
	const EVENTS = 3;

	window.CMN = window.CMN || {};

	// changed is called after each change by hand; wrong with a sentence beside the text.
	window.CMN.cards = function (thread, changed, wrong) {
		const picker = document.getElementById("picker");
		if (!picker) {
			return {chosen: function () {
				return [];
			}, set: function () {}, add: function () {}};
		}
		const words = picker.dataset;
		const most = Number(words.most);
		const list = document.getElementById("chosen");
		const attach = document.getElementById("attach");
		const field = document.getElementById("pick");
		const options = document.getElementById("picks");
		const state = document.getElementById("pick-state");
		const hint = state.textContent;
		let chosen = Array.from(list.children).filter(function (item) {
			return item.dataset.kind !== "file";
		}).map(function (item) {
			const link = item.querySelector("a.talk-card-title");
			return {kind: item.dataset.kind, id: item.dataset.id, title: link.textContent, organisation: item.querySelector(".talk-card-by").textContent, page: link.getAttribute("href").slice(thread.root.length)};
		});
		let found = [];
		let at = -1;
		let waiting = 0;
		let running = null;

		// ---- what is chosen

		function show() {
			list.replaceChildren.apply(list, chosen.map(function (card) {
				const item = thread.card(card);
				const button = document.createElement("button");
				button.type = "button";
				button.className = "button quiet talk-card-off";
				button.textContent = "×";
				button.setAttribute("aria-label", words.remove.replace("{0}", function () {
					return card.title;
				}));
				button.addEventListener("click", function () {
					remove(card);
				});
				item.append(button);
				return item;
			}));
			// Once for all of them and outside the list, which scrolls: it is to be read before sending.
			document.getElementById("unseen-in-files").hidden = !chosen.some(function (card) {
				return card.file && card.file.hint;
			});
		}

		function same(one, other) {
			return one.kind === other.kind && one.id === other.id;
		}

		function add(cards) {
			const fresh = cards.filter(function (card) {
				return !chosen.some(function (one) {
					return same(one, card);
				});
			});
			const room = chosen.concat(fresh).slice(0, most);
			const tooMany = chosen.length + fresh.length;
			chosen = room;
			show();
			changed();
			if (tooMany > most) {
				wrong(words.many.replace("{0}", most).replace("{1}", tooMany));
			}
		}

		function remove(card) {
			chosen = chosen.filter(function (one) {
				return !same(one, card);
			});
			show();
			changed();
			say(words.removed, card);
			list.dispatchEvent(new CustomEvent("cmn:removed", {detail: card}));
			document.getElementById("text").focus();
		}

		function say(sentence, card) {
			window.CMN.say(sentence.replace("{0}", function () {
				return card.title;
			}));
		}

		// ---- the search

		function open(wide) {
			picker.hidden = !wide;
			attach.setAttribute("aria-expanded", String(wide));
			field.value = "";
			offer([]);
			state.textContent = hint;
			if (wide) {
				field.focus();
			}
		}

		function offer(items) {
			found = items;
			options.replaceChildren.apply(options, items.map(function (card, index) {
				const option = document.createElement("li");
				option.id = "pick-" + index;
				option.setAttribute("role", "option");
				option.setAttribute("aria-selected", "false");
				const title = document.createElement("span");
				title.className = "talk-card-title";
				title.textContent = card.title;
				const by = document.createElement("span");
				by.className = "talk-card-by";
				by.textContent = card.organisation;
				option.append(title, by);
				option.addEventListener("click", function () {
					choose(index);
				});
				return option;
			}));
			field.setAttribute("aria-expanded", String(items.length > 0));
			move(-1);
		}

		function move(to) {
			at = to;
			Array.from(options.children).forEach(function (option, index) {
				option.setAttribute("aria-selected", String(index === at));
				if (index === at) {
					option.scrollIntoView({block: "nearest"});
				}
			});
			if (at < 0) {
				field.removeAttribute("aria-activedescendant");
			} else {
				field.setAttribute("aria-activedescendant", "pick-" + at);
			}
		}

		function choose(index) {
			const card = found[index];
			open(false);
			add([card]);
			say(words.attached, card);
			document.getElementById("text").focus();
		}

		// Nothing when it is to be asked again later.
		function ask(address, size, asked, mine) {
			return fetch(address + "?size=" + size + "&q=" + encodeURIComponent(asked), {
				signal: mine.signal, credentials: "same-origin", cache: "no-store",
				headers: {"X-CMN": "1", "X-CMN-Typing": "true", "Accept": "application/json", "Accept-Language": document.documentElement.lang}
			}).then(function (response) {
				if (response.status === 429) {
					clearTimeout(waiting);
					waiting = setTimeout(search, 1000 * (Number(response.headers.get("Retry-After")) || 2));
					return null;
				}
				if (!response.ok) {
					throw new Error(response.status);
				}
				return response.json();
			});
		}

		function inMyLanguage(english, french) {
			return document.documentElement.lang.indexOf("fr") === 0 ? french || english : english || french;
		}

		function resources(page) {
			const known = names(page.facets);
			return page.items.map(function (item) {
				return {kind: "resource", id: item.id, title: inMyLanguage(item.title, item.title_fr), organisation: known[item.organisation] || item.organisation || ""};
			});
		}

		// What is cancelled nobody wants to bring to others.
		function events(page) {
			return page.items.filter(function (event) {
				return event.status !== "cancelled";
			}).map(function (event) {
				return {kind: "event", id: event.id, page: "/events/event?id=" + event.id, title: inMyLanguage(event.title, event.titleFr), organisation: words.event.replace("{0}", function () {
					return event.when;
				})};
			});
		}

		function names(facets) {
			const known = {};
			((facets && facets.organisation) || []).forEach(function (choice) {
				known[choice.value] = choice.label;
			});
			return known;
		}

		function search() {
			const asked = field.value.trim();
			clearTimeout(waiting);
			if (running) {
				running.abort();
				running = null;
			}
			if (asked === "") {
				offer([]);
				state.textContent = hint;
				return;
			}
			const mine = new AbortController();
			running = mine;
			Promise.all([ask(words.search, SHOWN, asked, mine), ask(words.events, EVENTS, asked, mine)]).then(function (pages) {
				if (!pages[0] || !pages[1] || mine !== running) {
					return;
				}
				offer(resources(pages[0]).concat(events(pages[1])));
				state.textContent = found.length === 0 ? words.none : found.length === 1 ? words.foundOne : words.found.replace("{0}", found.length);
				if (found.length > 0) {
					state.append(" ", Object.assign(document.createElement("span"), {className: "no-touch", textContent: words.keys}));
				}
			}).catch(function (fault) {
				if (fault.name !== "AbortError") {
					offer([]);
					state.textContent = words.trouble;
				}
			});
		}

		attach.hidden = false;
		attach.addEventListener("click", function () {
			if (picker.hidden && chosen.length >= most) {
				wrong(words.many.replace("{0}", most).replace("{1}", most + 1));
				return;
			}
			open(picker.hidden);
		});
		document.getElementById("pick-close").addEventListener("click", function () {
			open(false);
			attach.focus();
		});
		field.addEventListener("input", function () {
			clearTimeout(waiting);
			waiting = setTimeout(search, PAUSE);
		});
		picker.addEventListener("keydown", function (event) {
			if (event.key === "Escape") {
				event.preventDefault();
				open(false);
				attach.focus();
			}
		});
		field.addEventListener("keydown", function (event) {
			if (event.key === "ArrowDown" || event.key === "ArrowUp") {
				event.preventDefault();
				const step = event.key === "ArrowDown" ? 1 : -1;
				move(found.length === 0 ? -1 : at < 0 && step < 0 ? found.length - 1 : (at + step + found.length) % found.length);
			} else if (event.key === "Enter") {
				// Not the message's: it is not finished.
				event.preventDefault();
				event.stopPropagation();
				if (found.length > 0) {
					choose(Math.max(at, 0));
				} else {
					search();
				}
			}
		});

		return {
			// Of each: kind, id, title, organisation (of an event when it is), page unless it was searched for.
			chosen: function () {
				return chosen;
			},
			set: function (cards) {
				chosen = cards;
				show();
			},
			add: add
		};
	};
}());

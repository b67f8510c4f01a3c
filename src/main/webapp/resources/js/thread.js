// The messages of one conversation on the page. Makes the same elements as the server did, from the template beside them;
// what people wrote is only ever set as text.
(function () {
	"use strict";

	window.CMN = window.CMN || {};

	// Pixels of what comes before, where the thread is moved to a message: its day, or the line New.
	const ABOVE = 60;

	window.CMN.thread = function (talk) {
		const list = document.getElementById("thread");
		const scroll = document.getElementById("scroll");
		const template = document.getElementById("words");
		const words = template.dataset;
		// Faces leaves an empty attribute out.
		const root = words.page || "";
		const me = talk.dataset.me;
		const others = {};
		const people = {};
		const isGroup = words.group === "true";
		let last = Number(talk.dataset.last);
		let first = Number(talk.dataset.first);

		template.content.querySelectorAll("[data-person]").forEach(function (one) {
			people[one.dataset.person] = one.textContent;
		});

		function part(selector) {
			return template.content.querySelector(selector).cloneNode(true);
		}

		// One card, as the server makes it from card.xhtml. What is picked here has a title and an organisation; the rest comes with
		// the stored message.
		function card(view) {
			const item = part(view.gone ? ".talk-card.gone" : view.kind === "file" ? ".talk-card.file" : ".talk-card.known");
			item.dataset.kind = view.kind;
			item.dataset.id = view.id;
			item.classList.remove("known");
			if (view.gone && view.kind !== "resource") {
				item.firstElementChild.textContent = view.kind === "event" ? words.goneEvent : words.goneFile;
			}
			if (!view.gone && view.kind === "file") {
				file(item, view);
			} else if (!view.gone) {
				const link = item.querySelector("a");
				link.textContent = view.title;
				link.href = root + (view.page || "/library/resource?id=" + encodeURIComponent(view.id));
				item.querySelector(".talk-card-by").textContent = view.when || view.organisation || "";
			}
			if (view.unreachable) {
				item.append(part(".talk-card-note.unreachable"));
			}
			if (view.cancelled) {
				item.append(part(".talk-card-note.cancelled"));
			}
			if (view.supersededBy) {
				const note = part(".talk-card-note.newer");
				note.querySelector("a").textContent = view.supersededBy.title;
				note.querySelector("a").href = root + view.supersededBy.page;
				item.append(note);
			}
			return item;
		}

		function file(item, view) {
			const link = item.querySelector("a");
			item.querySelector(".talk-card-title").textContent = view.title;
			item.querySelector(".talk-card-by").textContent = view.file ? view.file.described : "";
			if (view.page) {
				link.href = root + view.page;
				link.lastElementChild.textContent = " " + view.title;
			} else {
				link.replaceWith(part(".talk-card-note.withheld"));
			}
		}

		function author(sender) {
			return sender === me ? words.you : people[sender] || name();
		}

		// What a message answers, from what the portal said of it.
		function quote(reply) {
			const line = part(".talk-quote");
			const link = line.querySelector("a");
			line.dataset.quoted = reply.seq;
			link.href = root + "/messages?conversation=" + talk.dataset.conversation + "&before=" + (reply.seq + 20) + "#m" + reply.seq;
			link.querySelector("b").textContent = author(reply.sender);
			link.lastElementChild.textContent = reply.recalled ? words.withdrawn : reply.hidden ? words.hidden : reply.text || words.attachment;
			return line;
		}

		function isGone(message) {
			return Boolean(message.after && (message.after.recalled || message.after.hidden));
		}

		function said(what) {
			const line = part(".talk-said[data-reaction='" + what.reaction + "']");
			line.querySelector(".talk-said-by").textContent = what.by.slice().sort(function (one, other) {
				return (other === me) - (one === me);
			}).map(author).join(", ");
			line.dataset.mine = what.by.includes(me);
			return line;
		}

		function after(item, message) {
			const what = message.after || {changed: 0, edition: 0};
			item.querySelectorAll(".talk-quote, .talk-gone").forEach(function (old) {
				old.remove();
			});
			if (message.reply) {
				item.querySelector(".talk-text").before(quote(message.reply));
			}
			if (isGone(message)) {
				const gone = part(".talk-gone");
				gone.textContent = what.recalled ? words.withdrawn : words.hidden;
				item.querySelector(".talk-text").after(gone);
				tell(item.querySelector(".talk-state"), "", "");
			}
			item.classList.toggle("gone", isGone(message));
			item.dataset.hidden = Boolean(what.hidden);
			item.querySelector(".talk-edited").textContent = what.edited ? words.edited.replace("{0}", what.edited) : "";
			item.querySelector(".talk-reactions").replaceChildren.apply(item.querySelector(".talk-reactions"), (what.reactions || []).map(said));
			item.dataset.changed = what.changed;
			item.dataset.edition = what.edition;
		}

		function fill(item, message) {
			const time = item.querySelector("time");
			const by = item.querySelector(".talk-by");
			by.textContent = author(message.sender);
			by.classList.toggle("unseen", !isGroup || message.sender === me);
			item.dataset.sender = message.sender;
			item.querySelector(".talk-text").replaceChildren.apply(item.querySelector(".talk-text"), window.CMN.prose(message.text));
			item.querySelectorAll(".talk-cards").forEach(function (old, index) {
				if (index === 0) {
					old.replaceChildren.apply(old, (message.cards || []).map(card));
				}
			});
			after(item, message);
			item.dataset.client = message.clientId;
			item.classList.toggle("mine", message.sender === me);
			if (message.seq) {
				item.dataset.seq = message.seq;
				item.dataset.sent = message.sentAt;
				item.id = "m" + message.seq;
				time.dateTime = message.sentAt;
				time.textContent = message.time;
			}
			return item;
		}

		function name() {
			return document.getElementById("with").textContent;
		}

		// For whoever hears the page instead of seeing it.
		function inWords(message) {
			if (isGone(message)) {
				return message.after.recalled ? words.withdrawn : words.hidden;
			}
			return [message.text].concat((message.cards || []).map(function (view) {
				return view.gone ? card(view).textContent.trim() : (view.kind === "event" ? words.event : view.kind === "file" ? words.file : words.card).replace("{0}", function () {
					return view.title;
				});
			})).filter(Boolean).join(" ");
		}

		function dayLine(day) {
			const line = part(".talk-day");
			line.firstElementChild.textContent = day;
			return line;
		}

		// False also where the thread is hidden behind the list, on a phone.
		function atBottom() {
			return scroll.clientHeight > 0 && scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
		}

		function toBottom() {
			scroll.scrollTop = scroll.scrollHeight;
		}

		// Moves the thread alone: the page around it, with the name of whom one writes to, stays where it is.
		function toTop(item) {
			scroll.scrollTop += item.getBoundingClientRect().top - scroll.getBoundingClientRect().top - ABOVE;
		}

		function bubble(clientId) {
			return Array.from(list.querySelectorAll(".talk-message")).find(function (item) {
				return item.dataset.client === clientId && (item.classList.contains("mine") || !item.dataset.seq);
			});
		}

		// In a group the names are there to be opened.
		function tell(place, sentence, names) {
			(place.querySelector("summary") || place).textContent = sentence;
			if (place.lastElementChild) {
				place.lastElementChild.textContent = names;
			}
		}

		function say(item, state) {
			const place = item.querySelector(".talk-state");
			place.dataset.state = state;
			tell(place, words[state], "");
		}

		// How far an own message has come; in a group, of those who can read it.
		function sayReach(item) {
			const seq = Number(item.dataset.seq);
			if (!isGroup) {
				say(item, stateOf(seq));
				return;
			}
			const hearers = Object.values(others).filter(function (one) {
				return one.since < seq;
			});
			const reached = function (mark) {
				return hearers.filter(function (one) {
					return one[mark] >= seq;
				});
			};
			const seen = reached("seenUpTo");
			const those = seen.length > 0 ? seen : reached("deliveredUpTo");
			const state = those.length === 0 ? "stored" : (seen.length > 0 ? "seen" : "delivered") + (those.length === hearers.length ? "All" : "Some");
			const place = item.querySelector(".talk-state");
			place.dataset.state = state;
			tell(place, words[state].replace("{0}", those.length).replace("{1}", hearers.length), those.map(function (one) {
				return author(one.member);
			}).join(", "));
		}

		function stateOf(seq) {
			const marks = Object.values(others);
			const all = function (mark) {
				return marks.length > 0 && marks.every(function (one) {
					return one[mark] >= seq;
				});
			};
			return all("seenUpTo") ? "seen" : all("deliveredUpTo") ? "delivered" : "stored";
		}

		// What waits stands at the end, whatever comes meanwhile.
		function firstWaiting() {
			return list.querySelector(".talk-message:not([data-seq])");
		}

		function lastDay() {
			const days = list.querySelectorAll(".talk-day");
			return days.length === 0 ? "" : days[days.length - 1].textContent.trim();
		}

		// Only the next number may be added: a gap is for the caller to fill.
		function append(message) {
			const stay = atBottom() || message.sender === me;
			const mine = message.sender === me;
			const waiting = mine ? bubble(message.clientId) : null;
			const item = fill(waiting || part(".talk-message"), message);
			if (waiting) {
				waiting.querySelectorAll(".talk-again, .talk-pass").forEach(function (choice) {
					choice.remove();
				});
				waiting.remove();
			}
			const nothing = document.getElementById("nothing");
			if (nothing) {
				nothing.remove();
			}
			const before = firstWaiting();
			if (lastDay() !== message.day) {
				list.insertBefore(dayLine(message.day), before);
			}
			list.insertBefore(item, before);
			if (mine && !isGone(message)) {
				sayReach(item);
			}
			last = message.seq;
			first = first || last;
			if (stay) {
				toBottom();
			}
		}

		function bySeq(seq) {
			return list.querySelector(".talk-message[data-seq='" + Number(seq) + "']");
		}

		// How a message is now, unless it is newer here. What quotes it says the same of it.
		function replace(message) {
			const item = bySeq(message.seq);
			if (!item || Number(item.dataset.changed) > message.after.changed) {
				return false;
			}
			fill(item, message);
			if (message.sender === me && !isGone(message)) {
				sayReach(item);
			}
			list.querySelectorAll("[data-quoted='" + Number(message.seq) + "']").forEach(function (line) {
				line.replaceWith(quote({seq: message.seq, sender: message.sender, text: excerpt(message.text), recalled: message.after.recalled, hidden: message.after.hidden}));
			});
			return true;
		}

		function excerpt(text) {
			const line = Array.from(text.replace(/\s+/g, " ").trim());
			return line.length <= 140 ? line.join("") : line.slice(0, 139).join("") + "…";
		}

		function prepend(messages) {
			const height = scroll.scrollHeight;
			const top = list.querySelector(".talk-day");
			const fragment = document.createDocumentFragment();
			let day = "";
			messages.forEach(function (message) {
				if (message.day !== day) {
					day = message.day;
					fragment.append(dayLine(day));
				}
				const item = fill(part(".talk-message"), message);
				fragment.append(item);
				if (message.sender === me && !isGone(message)) {
					sayReach(item);
				}
			});
			if (top && top.textContent.trim() === day) {
				top.remove();
			}
			list.prepend(fragment);
			scroll.scrollTop += scroll.scrollHeight - height;
			first = messages.length === 0 ? first : messages[0].seq;
		}

		// Of what is on the page; the stored message says it properly.
		function quoted(seq) {
			const item = seq && bySeq(seq);
			return item && {seq: seq, sender: item.dataset.sender, text: excerpt(item.querySelector(".talk-text").innerText)};
		}

		return {
			words: words,
			last: function () {
				return last;
			},
			first: function () {
				return first;
			},
			lastOfOthers: function () {
				const theirs = list.querySelectorAll(".talk-message[data-seq]:not(.mine)");
				return theirs.length === 0 ? 0 : Number(theirs[theirs.length - 1].dataset.seq);
			},
			append: append,
			replace: replace,
			bySeq: bySeq,
			quote: quote,
			excerpt: excerpt,
			author: author,
			prepend: prepend,
			atBottom: atBottom,
			toBottom: toBottom,
			toTop: toTop,
			toFresh: function () {
				const fresh = list.querySelector(".talk-fresh");
				if (fresh) {
					toTop(fresh);
				} else {
					toBottom();
				}
			},
			// Something written here that the portal has not confirmed.
			wait: function (item) {
				const place = bubble(item.clientId) || fill(part(".talk-message"), {sender: me, text: item.text, cards: item.cards, clientId: item.clientId, reply: quoted(item.replyTo)});
				if (!place.isConnected) {
					list.append(place);
				}
				place.querySelectorAll(".talk-again, .talk-pass").forEach(function (choice) {
					choice.remove();
				});
				place.classList.toggle("refused", Boolean(item.refused));
				if (item.refused) {
					tell(place.querySelector(".talk-state"), words.refused + " " + item.refused, "");
					if (item.guarded) {
						place.append(part(".talk-pass"));
					}
					place.append(part(".talk-again"));
				} else {
					say(place, "waiting");
				}
				toBottom();
			},
			stored: function (clientId) {
				const place = bubble(clientId);
				if (place) {
					say(place, "stored");
				}
			},
			forget: function (clientId) {
				const place = bubble(clientId);
				if (place && !place.dataset.seq) {
					place.remove();
				}
			},
			mark: function (mark) {
				if (mark.member === me) {
					return;
				}
				others[mark.member] = mark;
				list.querySelectorAll(".talk-message.mine[data-seq]:not(.gone)").forEach(function (item) {
					sayReach(item);
				});
			},
			name: name,
			card: card,
			root: root,
			inWords: inWords,
			saidInWords: function (message) {
				return message.after.reactions.map(function (what) {
					return said(what).textContent.replace(/\s+/g, " ").trim();
				}).join(", ");
			}
		};
	};
}());

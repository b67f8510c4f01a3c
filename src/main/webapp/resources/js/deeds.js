// What can be done with a message: answer it, replace its words, withdraw it. One menu for all messages, by keyboard throughout.
// The portal decides; how a message is afterwards comes from it as new messages do.
(function () {
	"use strict";

	window.CMN = window.CMN || {};

	// way: {at, request, heard(message), wrong(sentence), draft, cards}
	window.CMN.deeds = function (thread, way) {
		const talk = document.getElementById("talk");
		const list = document.getElementById("thread");
		const menu = document.getElementById("deeds");
		const said = document.getElementById("deed");
		const text = document.getElementById("text");
		const mode = document.getElementById("mode");
		const words = menu.dataset;
		let reply = null;
		let editing = null;

		// ---- the buttons: one stop of the Tab key for all of them, arrows between them

		function buttons() {
			return Array.from(list.querySelectorAll(".talk-message[data-seq] .talk-more"));
		}

		function stopAt(button) {
			list.querySelectorAll(".talk-more[tabindex='0']").forEach(function (one) {
				one.tabIndex = -1;
			});
			if (button) {
				button.tabIndex = 0;
			}
		}

		// Whoever comes from the text or from above begins at the newest.
		function refresh() {
			if (!list.contains(document.activeElement)) {
				stopAt(buttons().pop());
			}
		}

		new MutationObserver(refresh).observe(list, {childList: true});

		// ---- the menu

		function items() {
			return Array.from(menu.querySelectorAll("[role^='menuitem']")).filter(function (item) {
				return !item.closest("li").hidden;
			});
		}

		function isYoung(message) {
			return Date.now() - Date.parse(message.dataset.sent) < Number(words.editable) * 60000;
		}

		function reaction(message, code) {
			return message.querySelector(".talk-said[data-reaction='" + code + "'][data-mine='true']");
		}

		// Of whom it is said that they have an own message, in a group.
		function names(message) {
			const place = message.querySelector("details.talk-state > span");
			return place && message.classList.contains("mine") ? place.textContent : "";
		}

		const may = {
			react: function (message, gone) {
				return Boolean(text) && !gone && !message.classList.contains("mine");
			},
			unread: function (message) {
				return !message.classList.contains("mine");
			},
			reach: function (message, gone) {
				return !gone && names(message) !== "";
			},
			hide: function (message, gone) {
				return !gone;
			},
			show: function (message) {
				return message.dataset.hidden === "true";
			},
			reply: function (message, gone) {
				return Boolean(text) && !gone;
			},
			edit: function (message, gone) {
				return Boolean(text) && !gone && message.classList.contains("mine") && isYoung(message);
			},
			recall: function (message, gone) {
				return Boolean(text) && !gone && message.classList.contains("mine") && !/^seen/.test(message.querySelector(".talk-state").dataset.state);
			}
		};

		function open(button) {
			const message = button.closest(".talk-message");
			close();
			menu.querySelectorAll("[data-deed]").forEach(function (item) {
				const allowed = may[item.dataset.deed];
				item.closest("li").hidden = !allowed(message, message.classList.contains("gone"));
				if (item.dataset.reaction) {
					item.setAttribute("aria-checked", String(Boolean(reaction(message, item.dataset.reaction))));
				}
			});
			if (items().length === 0) {
				return;
			}
			message.append(menu);
			menu.hidden = false;
			button.setAttribute("aria-expanded", "true");
			stopAt(button);
			menu.scrollIntoView({block: "nearest"});
			items()[0].focus();
		}

		// The button that it belongs to, when it was open.
		function close() {
			const button = menu.hidden ? null : menu.closest(".talk-message").querySelector(".talk-more");
			menu.hidden = true;
			talk.append(menu);
			if (button) {
				button.setAttribute("aria-expanded", "false");
			}
			return button;
		}

		function step(all, from, by) {
			const at = all.indexOf(from) + by;
			const to = all[Math.max(0, Math.min(all.length - 1, at))];
			if (to) {
				to.focus();
			}
			return to;
		}

		list.addEventListener("click", function (event) {
			const button = event.target.closest(".talk-more");
			const item = event.target.closest("[data-deed]");
			if (button && button.closest("[data-seq]")) {
				if (menu.hidden || !button.closest(".talk-message").contains(menu)) {
					open(button);
				} else {
					close().focus();
				}
			} else if (item) {
				const message = item.closest(".talk-message");
				const back = close();
				back.focus();
				deed[item.dataset.deed](message, item, back);
			}
		});

		list.addEventListener("keydown", function (event) {
			const by = {ArrowDown: 1, ArrowUp: -1, Home: -1e6, End: 1e6}[event.key];
			const inMenu = menu.contains(event.target);
			if (inMenu && (event.key === "Escape" || event.key === "Tab")) {
				event.stopPropagation();
				close().focus();
				if (event.key === "Escape") {
					event.preventDefault();
				}
			} else if (by && inMenu) {
				event.preventDefault();
				step(items(), event.target, by);
			} else if (by && event.target.classList.contains("talk-more")) {
				event.preventDefault();
				const to = step(buttons(), event.target, by);
				stopAt(to);
				to.closest(".talk-message").scrollIntoView({block: "nearest"});
			}
		});

		document.addEventListener("click", function (event) {
			if (!menu.hidden && !event.target.closest(".talk-more") && !menu.contains(event.target)) {
				close();
			}
		});

		// ---- what it does

		function tell(sentence) {
			said.textContent = sentence;
		}

		// What the portal said no to is a sentence; no answer at all is one too.
		function ask(method, path, body, then) {
			tell("");
			way.request(method, way.at + "/" + path, body).then(function (response) {
				if (response.status === 200) {
					way.heard(response.answer);
					then();
				} else {
					const field = response.answer.fields && response.answer.fields[0];
					refuse(field ? field.detail : response.answer.detail);
				}
			}).catch(function () {
				refuse(words.trouble);
			});
		}

		// As the portal has it: what stands on the page is made for reading. Until it is here nothing is written and nothing sent, or
		// what is meant as a correction would go as a new message.
		function asItIs(message, then) {
			tell("");
			wait(true);
			way.request("GET", way.at + "?limit=1&after=" + (Number(message.dataset.seq) - 1)).then(function (response) {
				wait(false);
				then(response.answer.items[0]);
			}).catch(function () {
				wait(false);
				refuse(words.trouble);
			});
		}

		function wait(begun) {
			if (!mode) {
				return;
			}
			text.readOnly = begun;
			text.setAttribute("aria-busy", String(begun));
			document.getElementById("send").disabled = begun;
		}

		function refuse(sentence) {
			if (editing) {
				way.wrong(sentence);
			} else {
				tell(sentence);
			}
		}

		function put(words) {
			text.value = words;
			text.dispatchEvent(new Event("input", {bubbles: true}));
			text.focus();
		}

		function show(sentence) {
			const stay = thread.atBottom();
			mode.hidden = false;
			document.getElementById("mode-text").textContent = sentence;
			document.getElementById("send").value = editing ? words.save : words.send;
			document.getElementById("compose").classList.toggle("editing", Boolean(editing));
			if (stay) {
				thread.toBottom();
			}
		}

		function replyingTo(view) {
			reply = view;
			show(words.wordsReply.replace("{0}", function () {
				return thread.author(view.sender);
			}).replace("{1}", function () {
				return view.text || thread.words.attachment;
			}));
		}

		const deed = {
			reply: function (message) {
				off();
				replyingTo({seq: Number(message.dataset.seq), sender: message.dataset.sender, text: thread.excerpt(message.querySelector(".talk-text").innerText)});
				way.changed();
				text.focus();
			},
			edit: function (message) {
				asItIs(message, function (now) {
					off();
					editing = {seq: now.seq, edition: now.after.edition};
					show(words.wordsEdit);
					put(now.text);
				});
			},
			recall: function (message) {
				asItIs(message, function (now) {
					ask("POST", now.seq + "/recall", {}, function () {
						tell(words.withdrawn);
						if (text.value === "" && !editing) {
							put(now.text);
						}
					});
				});
			}
		};

		Object.assign(deed, {
			react: function (message, item) {
				ask(item.getAttribute("aria-checked") === "true" ? "DELETE" : "PUT", message.dataset.seq + "/reactions/" + item.dataset.reaction, null, function () {});
			},
			unread: function (message) {
				way.markUnread(Number(message.dataset.seq)).then(function () {
					tell(words.unread);
				}).catch(function () {
					refuse(words.trouble);
				});
			},
			reach: function (message) {
				const state = message.querySelector(".talk-state");
				state.open = true;
				tell(state.querySelector("summary").textContent + " – " + names(message));
			},
			hide: function (message) {
				ask("PUT", message.dataset.seq + "/hidden", null, function () {
					const undo = document.createElement("button");
					undo.type = "button";
					undo.className = "button quiet";
					undo.textContent = words.undo;
					undo.addEventListener("click", function () {
						message.querySelector(".talk-more").focus();
						deed.show(message);
					});
					said.replaceChildren(words.hidden + " ", undo);
				});
			},
			show: function (message) {
				ask("DELETE", message.dataset.seq + "/hidden", null, function () {
					tell(words.shown);
				});
			}
		});

		// Back to a new message; what was being written before is there again.
		function off() {
			const was = editing;
			editing = null;
			reply = null;
			if (mode) {
				show("");
				mode.hidden = true;
			}
			if (was) {
				way.wrong("");
				put(way.draft.get());
			}
		}

		// ---- to what is quoted

		list.addEventListener("click", function (event) {
			const link = event.target.closest(".talk-quote a");
			const quoted = link && thread.bySeq(link.parentNode.dataset.quoted);
			if (quoted) {
				event.preventDefault();
				quoted.scrollIntoView({block: "center"});
				quoted.focus({preventScroll: true});
			}
		});

		if (mode) {
			text.addEventListener("keydown", function (event) {
				if (text.readOnly && event.key === "Enter") {
					event.preventDefault();
					event.stopImmediatePropagation();
				}
			}, true);
			document.getElementById("mode-off").addEventListener("click", function () {
				off();
				way.changed();
				text.focus();
			});
			text.addEventListener("keydown", function (event) {
				if (event.key === "Escape" && !mode.hidden) {
					event.preventDefault();
					off();
					way.changed();
				}
			});
		}
		talk.classList.add("scripted");
		refresh();

		return {
			isEditing: function () {
				return Boolean(editing);
			},
			reply: function () {
				return reply;
			},
			setReply: function (view) {
				if (view) {
					replyingTo(view);
				} else if (!editing) {
					off();
				}
			},
			off: off,
			save: function (written, guardReason) {
				const body = {text: written, edition: editing.edition};
				if (guardReason) {
					body.guardReason = guardReason;
				}
				ask("PUT", editing.seq, body, function () {
					off();
					tell(words.edited);
				});
			}
		};
	};
}());

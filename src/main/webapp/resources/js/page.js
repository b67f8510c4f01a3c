// What every page does beyond its HTML. Each part works alone, and the page works without any of it.
(function () {
	"use strict";

	var doc = document;

	// Errors: one wrong field gets the focus, several get the summary.
	function focusErrors() {
		var summary = doc.querySelector("[data-focus]");
		var wrong = doc.querySelector("[aria-invalid='true']");
		if (summary) {
			summary.focus();
		} else if (wrong) {
			wrong.focus();
		}
	}

	doc.addEventListener("click", function (event) {
		var link = event.target.closest(".summary a");
		var field = link && doc.getElementById(decodeURIComponent(link.hash.slice(1)));
		if (field) {
			event.preventDefault();
			field.focus();
			field.scrollIntoView({block: "center"});
		}
	});

	// Back to the list as it was, search and page included, for whoever came from it.
	function backToTheList() {
		var link = doc.querySelector("[data-back]");
		try {
			var from = new URL(doc.referrer);
			if (link && from.origin === location.origin && from.pathname === link.pathname) {
				link.href = from.href;
			}
		} catch (nowhere) {
			// Typed or opened anew: the link leads to the whole list.
		}
	}

	// Menus close when one turns away from them.
	doc.addEventListener("click", function (event) {
		doc.querySelectorAll("details.menu[open], .talk-options[open]").forEach(function (menu) {
			if (!menu.contains(event.target)) {
				menu.open = false;
			}
		});
	});
	doc.addEventListener("keydown", function (event) {
		var menu = event.key === "Escape" && doc.querySelector("details.menu[open], .talk-options[open]");
		if (menu) {
			menu.open = false;
			menu.querySelector("summary").focus();
		}
	});

	// Characters left, counted as the server counts them. What is too long stays: nothing is cut off.
	function count(field) {
		var limit = Number(field.dataset.limit);
		var left = field.parentNode.querySelector(".left");
		var length = Array.from(field.value.trim()).length;
		if (length < limit * 0.8) {
			if (left) {
				left.remove();
			}
			return;
		}
		if (!left) {
			left = doc.createElement("p");
			left.className = "left";
			field.after(left);
		}
		left.classList.toggle("over", length > limit);
		left.textContent = length + " / " + limit;
	}

	// What is typed is kept in this tab until it was sent, for this very page (address and query: another record is another page)
	// and this version of its record. It comes back only where signing in came between, or the server says that it started again.
	function here() {
		return location.pathname + location.search;
	}

	function read(key) {
		try {
			return JSON.parse(sessionStorage.getItem(key));
		} catch (forbidden) {
			return null;
		}
	}

	function write(key, value) {
		try {
			sessionStorage.setItem(key, JSON.stringify(value));
		} catch (full) {
			// A full or forbidden store only means that nothing is kept.
		}
	}

	function forget(key) {
		try {
			sessionStorage.removeItem(key);
		} catch (forbidden) {
			// Then there was nothing to forget.
		}
	}

	function forgetAll() {
		try {
			Object.keys(sessionStorage).forEach(function (key) {
				if (key.startsWith("kept:")) {
					sessionStorage.removeItem(key);
				}
			});
		} catch (forbidden) {
			// Then there was nothing to forget.
		}
	}

	// Drafts of forms are kept under the member's id; who signs out leaves none behind, and other pages that are open keep no more.
	function forgetDrafts() {
		try {
			localStorage.setItem("cmn.out", doc.body.dataset.member + " " + Date.now());
			Object.keys(localStorage).forEach(function (key) {
				if (key.startsWith("cmn.form." + doc.body.dataset.member + ".")) {
					localStorage.removeItem(key);
				}
			});
		} catch (forbidden) {
			// Then there was nothing to forget.
		}
	}

	// Where the form that went out is not on the page any more, it was taken in: its draft is done.
	function draftSent() {
		var key = read("draft.sent");
		var open = Array.from(doc.querySelectorAll("form[data-draft]")).some(function (form) {
			return key === "cmn.form." + doc.body.dataset.member + "." + form.dataset.draft;
		});
		forget("draft.sent");
		if (key && !open && !doc.querySelector("[data-failed]") && !/\/(signed-out$|sign-in\/)/.test(location.pathname)) {
			try {
				localStorage.removeItem(key);
			} catch (forbidden) {
				// Then there was nothing to forget.
			}
		}
	}

	function isTick(field) {
		return /^(checkbox|radio)$/.test(field.type);
	}

	function nameOf(field) {
		return isTick(field) ? field.name + "=" + field.value : field.name;
	}

	function keepable(field) {
		return field.name && field.form && field.form.method === "post" && !field.closest("[data-forget]") && !/^(hidden|password|file|submit|button)$/.test(field.type);
	}

	function keep(field) {
		var kept = read("kept:" + here()) || {};
		kept[nameOf(field)] = {value: isTick(field) ? field.checked : field.value, version: field.form.dataset.version || ""};
		write("kept:" + here(), kept);
	}

	// False when the record was changed meanwhile: then what was typed is about something else, and is dropped.
	function restore() {
		var kept = read("kept:" + here()) || {};
		var fields = Array.from(doc.querySelectorAll("input, textarea, select")).filter(function (field) {
			return keepable(field) && kept[nameOf(field)];
		});
		var same = fields.every(function (field) {
			return kept[nameOf(field)].version === (field.form.dataset.version || "");
		});
		if (!same) {
			forget("kept:" + here());
			return false;
		}
		fields.forEach(function (field) {
			if (isTick(field)) {
				field.checked = kept[nameOf(field)].value;
			} else {
				field.value = kept[nameOf(field)].value;
			}
		});
		return true;
	}

	doc.addEventListener("input", function (event) {
		var field = event.target;
		if (field.dataset && field.dataset.limit) {
			count(field);
		}
		if (field.form && keepable(field)) {
			keep(field);
		}
	});

	doc.addEventListener("submit", function (event) {
		if (/\/sign-out$/.test(event.target.action)) {
			forgetAll();
			forgetDrafts();
		}
	});

	doc.addEventListener("submit", function (event) {
		if (event.target.method === "post" && !event.defaultPrevented) {
			write("sent", {page: here(), who: who(), at: Date.now(), away: false});
		}
	});

	// Somebody else may sign in here next.
	function who() {
		var name = doc.querySelector(".menu-name");
		return name ? name.textContent : "";
	}

	function wrong() {
		return doc.querySelector("[aria-invalid='true'], .notice.alert");
	}

	// What became of the form that went out from this tab, as the page tells that came next: true when it never arrived,
	// because signing in came between, and this is its page again. Whatever else came, the form is done and forgotten,
	// except where it came back with errors.
	function interrupted() {
		var sent = read("sent");
		if (doc.querySelector("[data-failed]") || /\/sign-in\//.test(location.pathname)) {
			// Nobody went on yet: what was typed waits for the page that it was typed on.
			return false;
		}
		forget("sent");
		if (!sent) {
			return false;
		}
		var isPostback = doc.body.dataset.postback === "true";
		if (/\/signed-out$/.test(location.pathname) && new URLSearchParams(location.search).get("to") === sent.page) {
			sent.away = true;
			write("sent", sent);
			return false;
		}
		if (isPostback && location.search === "" && sent.page.split("?")[0] === location.pathname) {
			// A form's own address has lost the query: without it, this page would pass for that of another record.
			history.replaceState(history.state, "", sent.page + location.hash);
		}
		if (sent.page === here() && sent.away && sent.who === who() && !isPostback && sent.at > Date.now() - 3600000) {
			return true;
		}
		if (sent.page !== here() || !wrong()) {
			forget("kept:" + sent.page);
		}
		return false;
	}

	// Keys: ? shows them, / goes to the search, g and a letter goes to a section. Never while typing.
	var going = 0;

	function keysOff(set) {
		try {
			if (set !== undefined) {
				localStorage.setItem("keys", set ? "off" : "on");
			}
			return localStorage.getItem("keys") === "off";
		} catch (forbidden) {
			return false;
		}
	}

	function typing(target) {
		return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
	}

	doc.addEventListener("keydown", function (event) {
		if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || keysOff()) {
			return;
		}
		var search = doc.querySelector("input[type='search']");
		if (event.key === "?") {
			location.href = doc.body.dataset.help;
		} else if (event.key === "/" && search) {
			event.preventDefault();
			search.focus();
			search.select();
		} else if (event.key === "g") {
			going = Date.now();
		} else if (Date.now() - going < 1500) {
			var link = doc.querySelector("[data-key='" + (/^[a-z]$/.test(event.key) ? event.key : "-") + "']");
			if (link) {
				location.href = link.href;
			}
		}
	});

	// Progress: a line after 300 ms, and a word when the answer does not come.
	var timer;

	function busy(on) {
		clearTimeout(timer);
		var line = doc.getElementById("progress");
		if (on) {
			timer = setTimeout(function () {
				line.hidden = false;
				doc.documentElement.classList.add("waiting");
			}, 300);
		} else {
			line.hidden = true;
			doc.documentElement.classList.remove("waiting");
		}
	}

	function say(words) {
		var place = doc.getElementById("announce");
		place.textContent = "";
		setTimeout(function () {
			place.textContent = words;
		}, 50);
	}

	function notice(sentence, kind) {
		var messages = doc.getElementById("messages");
		if (messages && !messages.querySelector("." + kind)) {
			var box = doc.createElement("div");
			box.className = "notice warn " + kind;
			box.setAttribute("role", "alert");
			var words = doc.createElement("p");
			words.textContent = sentence;
			box.append(words);
			messages.prepend(box);
		}
	}

	// What the error page says that the server sent instead of an answer; nothing when no server answered.
	function failure(request) {
		var text = request && request.status && request.responseText;
		var lead = text && new DOMParser().parseFromString(text, "text/html").querySelector("main .lead");
		return lead && lead.textContent;
	}

	function ready() {
		doc.querySelectorAll("[data-limit]").forEach(count);
		draftSent();
		var away = interrupted();
		if (doc.querySelector("[data-restore]")) {
			restore();
		} else if (away) {
			if (restore()) {
				notice(doc.body.dataset.away, "away");
			}
		} else if (!doc.querySelector("[data-failed]") && !wrong()) {
			forget("kept:" + here());
		}
		focusErrors();
		backToTheList();
		doc.querySelectorAll("[data-keys]").forEach(function (box) {
			box.checked = !keysOff();
			box.addEventListener("change", function () {
				keysOff(!box.checked);
			});
		});
		if (window.jQuery) {
			jQuery(doc).on("pfAjaxSend", function () {
				busy(true);
			}).on("pfAjaxComplete", function () {
				busy(false);
				doc.querySelectorAll("[data-limit]").forEach(count);
				if (doc.querySelector(".summary, [aria-invalid='true']")) {
					focusErrors();
				}
			}).on("pfAjaxError", function (event, request) {
				notice(failure(request) || doc.body.dataset.offline, "offline");
			});
		}
	}

	window.CMN = Object.assign(window.CMN || {}, {say: say});

	// A page that comes back from the browser's own store would show what signing out has hidden.
	window.addEventListener("pageshow", function (event) {
		if (event.persisted) {
			location.reload();
		}
	});

	if (doc.readyState === "loading") {
		doc.addEventListener("DOMContentLoaded", ready);
	} else {
		ready();
	}
}());

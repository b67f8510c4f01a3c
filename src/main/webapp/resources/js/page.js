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
		doc.querySelectorAll("details.menu[open]").forEach(function (menu) {
			if (!menu.contains(event.target)) {
				menu.open = false;
			}
		});
	});
	doc.addEventListener("keydown", function (event) {
		var menu = event.key === "Escape" && doc.querySelector("details.menu[open]");
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

	// What is typed is kept in this tab until it was sent, and comes back when the page had to start again.
	function keyOf(field) {
		return "kept:" + location.pathname + ":" + field.name;
	}

	function keepable(field) {
		return field.name && field.form && field.form.method === "post" && !field.closest("[data-forget]") && !/^(hidden|password|file|submit|button)$/.test(field.type);
	}

	function keep(field) {
		try {
			sessionStorage.setItem(keyOf(field), /^(checkbox|radio)$/.test(field.type) ? String(field.checked) : field.value);
		} catch (full) {
			// A full or forbidden store only means that nothing is kept.
		}
	}

	function forgetAll(all) {
		try {
			Object.keys(sessionStorage).forEach(function (key) {
				if (key.startsWith(all ? "kept:" : "kept:" + location.pathname + ":")) {
					sessionStorage.removeItem(key);
				}
			});
		} catch (forbidden) {
			// Then there was nothing to forget.
		}
	}

	function restore() {
		doc.querySelectorAll("input, textarea, select").forEach(function (field) {
			var kept = null;
			try {
				kept = keepable(field) ? sessionStorage.getItem(keyOf(field)) : null;
			} catch (forbidden) {
				return;
			}
			if (kept !== null) {
				if (/^(checkbox|radio)$/.test(field.type)) {
					field.checked = kept === "true";
				} else {
					field.value = kept;
				}
			}
		});
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
			forgetAll(true);
		}
	});

	// A form that went out and did not come back: signing in came between. Its answer would have been a page of that form
	// (data-postback) or a redirect within the portal; the way over the sign-in page is neither.
	function mark() {
		try {
			sessionStorage.setItem("sent:" + location.pathname, Date.now());
		} catch (forbidden) {
			// Then the typed words stay with the browser's own memory.
		}
	}

	function interrupted() {
		var key = "sent:" + location.pathname;
		try {
			var sent = Number(sessionStorage.getItem(key));
			var way = performance.getEntriesByType("navigation")[0];
			sessionStorage.removeItem(key);
			return sent > Date.now() - 3600000 && doc.body.dataset.postback !== "true" && way && way.redirectCount === 0;
		} catch (forbidden) {
			return false;
		}
	}

	doc.addEventListener("submit", function (event) {
		if (event.target.method === "post" && !event.defaultPrevented) {
			mark();
		}
	});

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
		var sent = interrupted();
		if (doc.querySelector("[data-failed]")) {
			// An error page: nobody was away, and what was typed waits for the page that it was typed on.
			sent = false;
		} else if (doc.querySelector("[data-restore]")) {
			restore();
		} else if (sent) {
			restore();
			notice(doc.body.dataset.away, "away");
		} else if (!doc.querySelector("[aria-invalid='true'], .notice.alert")) {
			forgetAll(false);
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

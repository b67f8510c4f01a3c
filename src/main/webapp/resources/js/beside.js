// Editing beside the queue: the form of the page that edits is fetched and shown here, and sent from here. Without this the link
// opens that page, which leads back to the queue.
(function () {
	"use strict";

	var doc = document;
	var panel = doc.getElementById("beside");
	var wide = window.matchMedia("(min-width: 1100px)");
	var link = null;
	var running = false;

	if (!panel || !panel.show || !window.fetch) {
		return;
	}

	function line() {
		return link && link.closest("[data-queue] > li");
	}

	function form() {
		return panel.querySelector("form");
	}

	function mark(on) {
		doc.querySelectorAll("[data-queue] > li.edited").forEach(function (item) {
			item.classList.remove("edited");
		});
		if (on && line()) {
			line().classList.add("edited");
		}
	}

	function close() {
		panel.close();
	}

	panel.addEventListener("close", function () {
		mark(false);
		panel.querySelector(".beside-form").replaceChildren();
		panel.querySelector(".beside-messages").replaceChildren();
		if (line()) {
			line().focus();
		}
	});

	function focusFirst() {
		var to = panel.querySelector("[data-focus], [aria-invalid='true']") || panel.querySelector("#title") || form();
		to.focus();
		to.scrollIntoView({block: "nearest"});
	}

	// False when the page has no such form: then it is a page to go to.
	function show(text) {
		var fresh = new DOMParser().parseFromString(text, "text/html");
		var next = fresh.getElementById("resource");
		if (!next) {
			return false;
		}
		// The page has fields of this name already, and they are found by their form.
		next.querySelectorAll("input[type='hidden'][id]").forEach(function (field) {
			field.removeAttribute("id");
		});
		var title = doc.createElement("h2");
		title.textContent = fresh.querySelector("h1").textContent;
		panel.querySelector(".beside-messages").replaceChildren.apply(panel.querySelector(".beside-messages"), Array.from(fresh.getElementById("messages").children));
		panel.querySelector(".beside-form").replaceChildren(title, next);
		if (!panel.open) {
			if (wide.matches) {
				panel.show();
			} else {
				panel.showModal();
			}
		}
		mark(true);
		focusFirst();
		return true;
	}

	// What is wrong is said in the portal's own words where it has some.
	function fail(text) {
		var lead = text && new DOMParser().parseFromString(text, "text/html").querySelector("main .lead");
		var box = doc.createElement("div");
		var words = doc.createElement("p");
		box.className = "notice alert";
		box.setAttribute("role", "alert");
		words.textContent = lead ? lead.textContent : doc.body.dataset.offline;
		box.append(words);
		panel.querySelector(".beside-messages").replaceChildren(box);
		box.scrollIntoView({block: "nearest"});
	}

	doc.addEventListener("click", function (event) {
		var edit = event.target.closest("[data-do='edit']");
		if (!edit || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) {
			return;
		}
		event.preventDefault();
		link = edit;
		fetch(edit.href, {headers: {Accept: "text/html"}}).then(function (answer) {
			return answer.text().then(function (text) {
				if (!answer.ok || answer.redirected || !show(text)) {
					location.assign(edit.href);
				} else {
					window.CMN.drafts.open(form());
				}
			});
		}).catch(function () {
			location.assign(edit.href);
		});
	});

	panel.addEventListener("click", function (event) {
		var leave = event.target.closest(".actions a");
		if (leave && new URL(leave.href).pathname === location.pathname) {
			event.preventDefault();
			window.CMN.drafts.drop(form());
			close();
		}
	});

	panel.addEventListener("keydown", function (event) {
		if (event.key === "Escape") {
			event.preventDefault();
			close();
		}
	});

	// made: the item of which something new was made, for it is off the list then.
	function saved(made) {
		window.CMN.drafts.drop(form());
		try {
			sessionStorage.setItem("desk.edits", "true");
		} catch (forbidden) {
			// Then the queue begins at its head.
		}
		// The visit goes on, with all that it can take back.
		var again = doc.querySelector("[data-do='edited'] input");
		if (made) {
			var field = doc.createElement("input");
			field.type = "hidden";
			field.name = "made";
			field.value = made;
			again.form.append(field);
		}
		again.click();
	}

	panel.addEventListener("submit", function (event) {
		if (event.target.id !== "resource") {
			return;
		}
		event.preventDefault();
		if (running) {
			return;
		}
		running = true;
		var words = new URLSearchParams(new FormData(event.target));
		if (event.submitter && event.submitter.name) {
			words.append(event.submitter.name, event.submitter.value);
		}
		form().setAttribute("aria-busy", "true");
		fetch(event.target.action, {method: "POST", body: words, headers: {Accept: "text/html"}}).then(function (answer) {
			if (answer.redirected && new URL(answer.url).searchParams.get("saved") === "true") {
				saved(new URL(answer.url).searchParams.get("made"));
				return null;
			}
			if (answer.redirected || answer.status === 401) {
				// Whoever was away signs in again, on the page of the form; what was typed waits as a draft.
				location.assign(link.href);
				return null;
			}
			return answer.text().then(function (text) {
				if (!show(text)) {
					fail(text);
				}
			});
		}).catch(function () {
			fail(null);
		}).then(function () {
			running = false;
			if (form()) {
				form().removeAttribute("aria-busy");
			}
		});
	});
}());

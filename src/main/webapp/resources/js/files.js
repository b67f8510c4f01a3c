// Files that are attached to a message: each is brought to the portal first, which looks into it, and then becomes a card above the
// text as a resource does. What the portal finds in it is shown with its reasons; nothing is sent by that.
(function () {
	"use strict";

	const TRIES = 6;
	const FOR_GOOD = 400;

	window.CMN = window.CMN || {};

	// way: {at, root, add(card), isChosen(id), wrong(sentence), signedOut()}
	window.CMN.files = function (way) {
		const list = document.getElementById("bringing");
		const button = document.getElementById("attach-file");
		if (!list || !button) {
			return {busy: function () {
				return "";
			}};
		}
		const words = list.dataset;
		const field = document.getElementById("file");
		const template = document.getElementById("bring").content;
		const most = Number(words.most);
		const waiting = [];
		// What this page brought, or found to have been brought.
		const ours = new Set();
		let running = null;
		let isKnown = words.loose === "true";

		function fill(sentence, first, second) {
			return sentence.replace("{0}", function () {
				return first;
			}).replace("{1}", second);
		}

		function headers(request) {
			request.setRequestHeader("X-CMN", "1");
			request.setRequestHeader("Accept", "application/json");
			request.setRequestHeader("Accept-Language", document.documentElement.lang);
		}

		// ---- one file

		function item(file) {
			const place = template.firstElementChild.cloneNode(true);
			place.querySelector(".talk-bring-name").textContent = file.name;
			place.querySelector("progress").setAttribute("aria-label", file.name);
			place.querySelector(".talk-bring-found").hidden = true;
			const off = place.querySelector(".talk-card-off");
			off.setAttribute("aria-label", fill(words.stop, file.name));
			const one = {file: file, place: place, tries: 0, view: null};
			off.addEventListener("click", function () {
				stop(one);
			});
			place.querySelector("[data-do=pass]").addEventListener("click", function () {
				pass(one);
			});
			place.querySelector("[data-do=add]").hidden = true;
			place.querySelector("[data-do=add]").addEventListener("click", function () {
				done(one, one.view);
				document.getElementById("text").focus();
			});
			list.append(place);
			return one;
		}

		function tell(one, sentence) {
			one.place.querySelector(".talk-bring-name").textContent = sentence;
		}

		function wrong(one, sentence) {
			one.failed = true;
			one.place.querySelector("progress").hidden = true;
			tell(one, one.file.name);
			one.place.querySelector(".error").textContent = sentence;
			window.CMN.say(one.file.name + ": " + sentence);
		}

		function stop(one) {
			const at = waiting.indexOf(one);
			if (at >= 0) {
				waiting.splice(at, 1);
			}
			if (one.request) {
				one.request.abort();
			}
			if (one.view) {
				fetch(way.at + "/" + one.view.id, {method: "DELETE", headers: {"X-CMN": "1"}, credentials: "same-origin"}).catch(function () {
					// It goes by itself after a day.
				});
			}
			one.place.remove();
			window.CMN.say(fill(words.removed, one.file.name));
			document.getElementById("text").focus();
			if (running === one) {
				running = null;
				next();
			}
		}

		function done(one, view) {
			one.place.remove();
			way.add({kind: "file", id: view.id, title: view.name, organisation: "", page: way.at.slice(way.root.length) + "/" + view.id, file: {type: view.type, size: view.size, described: view.described, withheld: false, hint: view.hint}});
			window.CMN.say(fill(words.attached, view.name) + (view.hint ? ". " + view.hint : ""));
		}

		// ---- what the portal says

		function answered(one, request) {
			let answer = {};
			try {
				answer = JSON.parse(request.responseText);
			} catch {
				// Not the portal's own answer: the status says enough.
			}
			if (request.status === 201) {
				one.view = answer;
				ours.add(answer.id);
				if (answer.state === "ready") {
					done(one, answer);
				} else {
					ask(one, answer);
				}
			} else if (request.status === 429 && one.tries < TRIES) {
				setTimeout(function () {
					bring(one);
				}, 1000 * (Number(request.getResponseHeader("Retry-After")) || 3));
				return;
			} else if (request.status === 401) {
				way.signedOut();
			} else {
				wrong(one, request.status >= FOR_GOOD && request.status < 500 ? sentence(answer) : fill(words.trouble, one.file.name));
			}
			running = null;
			next();
		}

		function sentence(answer) {
			const fields = answer.fields || [];
			return fields.length > 0 ? fields[0].detail : answer.detail || fill(words.trouble, "");
		}

		// Something in it could lead to a patient. What was found with the page waits where it is.
		function ask(one, view, isFound) {
			const found = one.place.querySelector(".talk-bring-found");
			one.place.querySelector("progress").hidden = true;
			tell(one, fill(words.found, one.file.name));
			found.querySelector("ul").replaceChildren.apply(found.querySelector("ul"), view.found.map(function (what) {
				return Object.assign(document.createElement("li"), {textContent: what.words});
			}));
			found.hidden = false;
			if (!isFound) {
				window.CMN.say(fill(words.found, one.file.name));
				// By its top: what the file is called, and the way out of it. Only the list of files scrolls for that.
				found.querySelector("select").focus({preventScroll: true});
				list.scrollIntoView({block: "nearest"});
				list.scrollTop += one.place.getBoundingClientRect().top - list.getBoundingClientRect().top;
			}
		}

		function pass(one) {
			const reason = one.place.querySelector("select");
			fetch(way.at + "/" + one.view.id + "/pass", {
				method: "POST", credentials: "same-origin", headers: {"X-CMN": "1", "Accept": "application/json", "Content-Type": "application/json", "Accept-Language": document.documentElement.lang},
				body: JSON.stringify({guardReason: reason.value})
			}).then(function (response) {
				return response.json().then(function (answer) {
					if (response.ok) {
						done(one, answer);
						document.getElementById("text").focus();
					} else {
						one.place.querySelector(".error").textContent = sentence(answer);
						reason.focus();
					}
				});
			}).catch(function () {
				one.place.querySelector(".error").textContent = fill(words.trouble, one.file.name);
			});
		}

		// What was brought before and is in no message: nobody else offers to take it back.
		function recall() {
			fetch(way.at, {headers: {"X-CMN": "1", "Accept": "application/json", "Accept-Language": document.documentElement.lang}, credentials: "same-origin", cache: "no-store"}).then(function (response) {
				return response.ok ? response.json() : {items: []};
			}).then(function (answer) {
				answer.items.filter(function (view) {
					return !way.isChosen(view.id) && !ours.has(view.id);
				}).forEach(function (view) {
					const one = item({name: view.name});
					ours.add(view.id);
					one.view = view;
					if (view.state === "held") {
						ask(one, view, true);
					} else {
						one.place.querySelector("progress").hidden = true;
						one.place.querySelector("[data-do=add]").hidden = false;
						one.place.classList.add("loose");
					}
				});
			}).catch(function () {
				// Asked again with the next page.
			});
		}

		// ---- on its way

		function bring(one) {
			if (!one.place.isConnected) {
				return;
			}
			const request = new XMLHttpRequest();
			const bar = one.place.querySelector("progress");
			one.tries++;
			one.request = request;
			request.open("POST", way.at);
			headers(request);
			request.setRequestHeader("Content-Type", "application/octet-stream");
			// In a header, not in the address, which stays in logs.
			request.setRequestHeader("X-CMN-File-Name", encodeURIComponent(one.file.name));
			request.upload.addEventListener("progress", function (event) {
				const percent = Math.round(100 * event.loaded / Math.max(1, event.total));
				bar.value = percent;
				tell(one, fill(words.bringing, one.file.name, percent));
			});
			request.upload.addEventListener("load", function () {
				bar.removeAttribute("value");
				tell(one, fill(words.checking, one.file.name));
			});
			request.addEventListener("load", function () {
				one.request = null;
				answered(one, request);
			});
			request.addEventListener("error", function () {
				one.request = null;
				wrong(one, navigator.onLine ? fill(words.trouble, one.file.name) : words.offline);
				running = null;
				next();
			});
			request.send(one.file);
		}

		// One after the other: a phone's line is narrow, and the portal looks into few at a time.
		function next() {
			if (!running && waiting.length > 0) {
				running = waiting.shift();
				bring(running);
			}
		}

		function take(files) {
			if (!navigator.onLine) {
				way.wrong(words.offline);
				return;
			}
			Array.from(files).forEach(function (file) {
				const one = item(file);
				if (file.size > most * 1024 * 1024) {
					wrong(one, fill(words.tooLarge, most));
				} else {
					waiting.push(one);
				}
			});
			next();
		}

		button.hidden = false;
		if (isKnown) {
			recall();
		}
		button.addEventListener("click", function () {
			if (!isKnown) {
				isKnown = true;
				recall();
			}
			field.click();
		});
		field.addEventListener("change", function () {
			take(field.files);
			field.value = "";
		});
		const form = document.getElementById("compose");
		form.addEventListener("paste", function (event) {
			if (event.clipboardData && event.clipboardData.files.length > 0) {
				event.preventDefault();
				take(event.clipboardData.files);
			}
		});
		form.addEventListener("dragover", function (event) {
			if (event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files")) {
				event.preventDefault();
			}
		});
		form.addEventListener("drop", function (event) {
			if (event.dataTransfer && event.dataTransfer.files.length > 0) {
				event.preventDefault();
				take(event.dataTransfer.files);
			}
		});
		document.getElementById("chosen").addEventListener("cmn:removed", function (event) {
			if (event.detail.kind === "file") {
				fetch(way.at + "/" + event.detail.id, {method: "DELETE", headers: {"X-CMN": "1"}, credentials: "same-origin"}).catch(function () {
					// It goes by itself after a day.
				});
			}
		});

		function isHeld(place) {
			return !place.querySelector(".talk-bring-found").hidden;
		}

		return {
			// Why nothing can be sent yet: one waits for a word, or is still on its way. Empty when nothing is in the way.
			busy: function () {
				const places = Array.from(list.children);
				const isOnItsWay = places.some(function (place) {
					return !place.classList.contains("loose") && place.querySelector(".error").textContent === "";
				});
				return places.some(isHeld) ? words.held : isOnItsWay ? words.busy : "";
			}
		};
	};
}());

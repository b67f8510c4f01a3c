// The bell: counts what is new as it comes, in the frame of the page and in the title of its window, and may be heard. Of all
// windows of a browser one holds the live line and tells the others; where there is no line, the next page counts.
(function () {
	"use strict";

	const PAUSE = 400;
	const NAME = "cmn-notices";

	const bell = document.getElementById("bell");
	const live = window.CMN && window.CMN.live;
	if (!bell || !live) {
		return;
	}
	const title = document.title;
	// The page of the messages has a line of its own, and says itself what comes.
	const own = document.querySelector("[data-live='" + bell.dataset.line + "']") !== null;
	const others = window.BroadcastChannel ? new BroadcastChannel(NAME) : null;
	let timer = 0;

	function put(id, number) {
		const badge = document.getElementById(id);
		if (badge) {
			badge.textContent = number > 0 ? number : "";
		}
	}

	function total() {
		return ["unread", "waiting"].reduce(function (sum, id) {
			const badge = document.getElementById(id);
			return sum + Number(badge ? badge.textContent : 0);
		}, 0);
	}

	function show() {
		const number = total();
		if (!own) {
			document.title = number > 0 ? "(" + number + ") " + title : title;
		}
	}

	// Two short notes. A browser that was not touched yet lets no page be heard.
	function sound() {
		const Audio = window.AudioContext || window.webkitAudioContext;
		if (!Audio) {
			return;
		}
		const audio = new Audio();
		[660, 880].forEach(function (pitch, place) {
			const note = audio.createOscillator();
			const loudness = audio.createGain();
			const start = audio.currentTime + place * 0.14;
			note.frequency.value = pitch;
			loudness.gain.setValueAtTime(0.0001, start);
			loudness.gain.exponentialRampToValueAtTime(0.08, start + 0.02);
			loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.13);
			note.connect(loudness).connect(audio.destination);
			note.start(start);
			note.stop(start + 0.14);
		});
		setTimeout(function () {
			audio.close();
		}, 1000);
	}

	function counted(numbers, heard) {
		const before = total();
		put("unread", numbers.messages);
		put("waiting", numbers.notices);
		show();
		if (total() > before && !own && document.visibilityState === "visible") {
			document.getElementById("announce").textContent = bell.dataset.words;
		}
		if (heard && numbers.sound && total() > before) {
			sound();
		}
	}

	// "poll": that something came does not mean that somebody sits in front of it.
	function count() {
		clearTimeout(timer);
		timer = setTimeout(function () {
			fetch(bell.dataset.ask, {headers: {"X-CMN": "poll", "Accept": "application/json"}, credentials: "same-origin"}).then(function (answer) {
				return answer.ok ? answer.json() : null;
			}).then(function (numbers) {
				if (numbers) {
					counted(numbers, true);
					if (others) {
						others.postMessage({member: document.body.dataset.member, numbers: numbers});
					}
				}
			}).catch(function () {
				// Without a line the next page counts.
			});
		}, PAUSE);
	}

	["message", "missed", "notice"].forEach(function (type) {
		live.on(type, count);
	});
	// Seen in another window, or on another device.
	live.on("mark", function () {
		if (total() > 0) {
			count();
		}
	});
	live.on("out", function () {
		live.stop();
	});
	if (others) {
		others.onmessage = function (event) {
			if (event.data.member === document.body.dataset.member) {
				counted(event.data.numbers, false);
			}
		};
	}
	// Whoever goes and looks has read it, from the list of notices or any other way; without a script there is a button for that.
	function read(notice) {
		return fetch(bell.dataset.ask.replace(/unread$/, notice + "/read"), {method: "POST", headers: {"X-CMN": "1"}, credentials: "same-origin", keepalive: true}).catch(function () {
			// It stays unread.
		});
	}

	const notices = document.getElementById("notices");
	if (notices) {
		notices.addEventListener("click", function (event) {
			const row = event.target.closest("a") && event.target.closest("[data-notice]");
			if (row) {
				read(row.dataset.notice);
			}
		});
	}

	// By its address, or because a part of it that is in sight says what it shows.
	function isShown(path) {
		const root = bell.dataset.ask.replace(/\/api\/notices\/unread$/, "");
		const wanted = new URL(root + path, location.origin);
		const shown = Array.from(document.querySelectorAll("[data-shows^='/']")).filter(function (part) {
			return part.getClientRects().length > 0;
		}).map(function (part) {
			return new URL(root + part.dataset.shows, location.origin);
		});
		return [new URL(location.href)].concat(shown).some(function (page) {
			return page.pathname === wanted.pathname && Array.from(wanted.searchParams).every(function (one) {
				return page.searchParams.get(one[0]) === one[1];
			});
		});
	}

	function readWhatIsShown() {
		if (document.visibilityState !== "visible") {
			document.addEventListener("visibilitychange", readWhatIsShown, {once: true});
			return;
		}
		const leads = bell.dataset.leads ? bell.dataset.leads.split(" ") : [];
		const here = leads.filter(function (id, place) {
			return place % 2 === 0 && isShown(leads[place + 1]);
		});
		if (here.length > 0) {
			Promise.all(here.map(read)).then(count);
		}
	}
	show();
	readWhatIsShown();
	if (!own && navigator.locks) {
		navigator.locks.request(NAME, function () {
			live.start(bell.dataset.line);
			return new Promise(function (resolve) {
				window.addEventListener("pagehide", resolve);
			});
		});
	}
}());

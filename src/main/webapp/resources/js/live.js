// The live line to the portal: opens it, opens it again when it drops, tells who listens. It may fail for good, in a network
// that blocks it: nothing depends on it alone.
(function () {
	"use strict";

	const FIRST_WAIT = 500;
	const LONGEST_WAIT = 30000;
	const OPENING = 8000;
	const STEADY = 5000;
	const SIGNED_OUT = 4401;

	const listeners = {};
	let address = "";
	let socket = null;
	let tries = 0;
	let timer = 0;
	let stopped = true;

	function tell(type, what) {
		(listeners[type] || []).forEach(function (listener) {
			listener(what);
		});
	}

	function connect() {
		clearTimeout(timer);
		if (stopped || socket) {
			return;
		}
		const line = new WebSocket(address);
		socket = line;
		const opening = setTimeout(function () {
			gone(line);
			line.close();
		}, OPENING);
		let steady = 0;
		line.onopen = function () {
			clearTimeout(opening);
			steady = setTimeout(function () {
				tries = 0;
			}, STEADY);
			tell("open");
		};
		line.onmessage = function (event) {
			const frame = JSON.parse(event.data);
			if (line === socket) {
				tell(frame.type, frame);
			}
		};
		line.onclose = function (event) {
			clearTimeout(opening);
			clearTimeout(steady);
			gone(line);
			if (event.code === SIGNED_OUT) {
				tell("out");
			}
		};
	}

	// Half a portal's clients come back after a restart: each waits its own while.
	function gone(line) {
		if (line !== socket) {
			return;
		}
		socket = null;
		tell("closed");
		const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * Math.pow(2, tries)) * (0.5 + Math.random());
		tries += 1;
		timer = setTimeout(connect, wait);
	}

	// A line that no longer answers looks open for a long time yet.
	function drop() {
		const line = socket;
		if (line) {
			gone(line);
			line.close();
		}
	}

	function now() {
		if (!socket) {
			tries = 0;
			connect();
		}
	}

	window.addEventListener("online", now);
	window.addEventListener("offline", drop);
	document.addEventListener("visibilitychange", function () {
		if (document.visibilityState === "visible") {
			now();
		}
	});

	window.CMN = window.CMN || {};
	window.CMN.live = {
		start: function (path) {
			address = location.origin.replace(/^http/, "ws") + path;
			stopped = false;
			connect();
		},
		stop: function () {
			stopped = true;
			clearTimeout(timer);
			drop();
		},
		drop: drop,
		on: function (type, listener) {
			(listeners[type] = listeners[type] || []).push(listener);
		},
		isOpen: function () {
			return socket !== null && socket.readyState === WebSocket.OPEN;
		},
		send: function (frame) {
			socket.send(JSON.stringify(frame));
		}
	};
}());

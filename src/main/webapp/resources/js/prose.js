// The few marks that help in a message, as Prose.java makes them: paragraphs, lists, a quote, addresses. Everything is set as text.
(function () {
	"use strict";

	const BLANK = /^[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/;
	const BULLET = /^- (?=.)/;
	const NUMBER = /^([0-9]{1,3})\. (?=.)/;
	// "> 65 years" is no quote: the sign must not be lost.
	const QUOTE = /^> (?=[^0-9 \t])/;
	const RUN = /(?<![A-Za-z0-9])https:\/\/[!#-;=?-~]+/g;
	const TAIL = /[.,:;!?'*_~]+$/;
	const ADDRESS = /^https:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?#][!#-;=?-[\]_a-z~]*)?$/;
	const PARTS = {paragraph: "p", bullets: "ul", numbers: "ol", quote: "blockquote"};

	function lineOf(written) {
		const number = NUMBER.exec(written);
		if (BLANK.test(written)) {
			return null;
		} else if (BULLET.test(written)) {
			return {kind: "bullets", text: written.slice(2)};
		} else if (number) {
			return {kind: "numbers", text: written.slice(number[0].length), number: Number(number[1])};
		} else if (QUOTE.test(written)) {
			return {kind: "quote", text: written.replace(QUOTE, "")};
		}
		return {kind: "paragraph", text: written};
	}

	// Without what ends the sentence around it, and without a bracket that was opened before it.
	function trimmed(run) {
		const address = run.replace(TAIL, "");
		if ((address.endsWith(")") && !address.includes("(")) || (address.endsWith("]") && !address.includes("["))) {
			return trimmed(address.slice(0, -1));
		}
		return address;
	}

	function inline(place, text) {
		let done = 0;
		for (const run of text.matchAll(RUN)) {
			const address = trimmed(run[0]);
			if (ADDRESS.test(address)) {
				const link = document.createElement("a");
				link.setAttribute("href", address);
				link.target = "_blank";
				link.rel = "noopener noreferrer";
				link.textContent = address;
				place.append(text.slice(done, run.index), link);
				done = run.index + address.length;
			}
		}
		place.append(text.slice(done));
		return place;
	}

	function block(lines) {
		const kind = lines[0].kind;
		const place = document.createElement(PARTS[kind]);
		if (kind === "numbers") {
			place.setAttribute("start", lines[0].number);
		}
		if (kind === "paragraph" || kind === "quote") {
			return inline(place, lines.map(function (line) {
				return line.text;
			}).join("\n"));
		}
		lines.forEach(function (line) {
			place.append(inline(document.createElement("li"), line.text));
		});
		return place;
	}

	window.CMN = window.CMN || {};

	// The elements of a text; none of an empty one.
	window.CMN.prose = function (text) {
		const blocks = [];
		let lines = [];
		text.split("\n").map(lineOf).concat([null]).forEach(function (line) {
			if (lines.length > 0 && (!line || line.kind !== lines[0].kind)) {
				blocks.push(block(lines));
				lines = [];
			}
			if (line) {
				lines.push(line);
			}
		});
		return blocks;
	};
}());

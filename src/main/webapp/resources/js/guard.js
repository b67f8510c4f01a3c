// Looks for what could identify a patient, in this browser: nothing is sent. The rules are those of the server, word for word
// (guard/rules.json and guard/words.json); Guard.java reads them the same way, and a test compares the two verdicts.
(function () {
	"use strict";

	const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff\p{Mn}]/u;
	const DIGITS = /\p{Nd}/u;
	const WINDOW = 80;
	const NEAR = 150;

	// ---- the text as the rules read it: without accents, one kind of dash, digit and space; and where each letter came from

	function letters(one) {
		const code = one.codePointAt(0);
		if (one === "\n") {
			return "\n";
		}
		if (/[\p{Z}\t\r\u000b\f\u0085]/u.test(one)) {
			return " ";
		}
		if (/[\p{Pd}\u2212\u2043\u02d7]/u.test(one)) {
			return "-";
		}
		if (/[\u2018\u2019\u02bc\u2032\u00b4`]/u.test(one)) {
			return "'";
		}
		if (/[\u201c\u201d\u00ab\u00bb\u2033]/u.test(one)) {
			return "\"";
		}
		if (code > 127 && DIGITS.test(one)) {
			return String(digit(code));
		}
		if (code >= 0xff01 && code <= 0xff5e) {
			return String.fromCodePoint(code - 0xfee0);
		}
		const special = {"\u0153": "oe", "\u0152": "OE", "\u00e6": "ae", "\u00c6": "AE", "\u017f": "s", "\u00ba": "\u00b0", "\u00f8": "o", "\u00d8": "O", "\u0142": "l", "\u0141": "L", "\u2116": "no"}[one];
		return special || (code < 128 ? one : one.normalize("NFD").replace(/\p{Mn}/gu, ""));
	}

	// Decimal digits stand in tens; the first of each ten is the zero.
	function digit(code) {
		if (code >= 0x1d7ce && code <= 0x1d7ff) {
			return (code - 0x1d7ce) % 10;
		}
		let back = 0;
		while (back < 9 && DIGITS.test(String.fromCodePoint(code - back - 1))) {
			back++;
		}
		return back;
	}

	// Blanks in a row are one; with an empty line among them they are a wall that nothing reaches over.
	function read(original) {
		const out = [];
		const from = [];
		const to = [];
		let at = 0;
		let lines = 0;
		for (const one of original) {
			const end = at + one.length;
			for (const letter of DROPPED.test(one) ? "" : letters(one)) {
				const blank = letter === " " || letter === "\n";
				const isNext = blank && out.length > 0 && (out[out.length - 1] === " " || out[out.length - 1] === "\n");
				lines = blank ? lines + (letter === "\n" ? 1 : 0) : 0;
				if (isNext) {
					out[out.length - 1] = lines > 1 ? "\n" : " ";
				} else {
					out.push(blank ? " " : letter.length === 1 ? letter : "~");
					from.push(at);
					to.push(end);
				}
			}
			if (DROPPED.test(one) && to.length > 0) {
				to[to.length - 1] = end;
			}
			at = end;
		}
		return {text: out.join(""), from: from, to: to};
	}

	// ---- the rules

	function prepare(rules, words) {
		const expand = function (pattern) {
			let text = pattern;
			for (let depth = 0; depth < 8 && /<[A-Z0-9]+>/.test(text); depth++) {
				text = text.replace(/<([A-Z0-9]+)>/g, function (whole, name) {
					return rules.macros[name];
				});
			}
			return text;
		};
		const compile = function (pattern, flags, more) {
			return new RegExp(expand(pattern), (flags || "") + "u" + (more || ""));
		};
		const cues = {};
		Object.keys(rules.cues).forEach(function (name) {
			cues[name] = compile(rules.cues[name].match, rules.cues[name].flags, "g");
		});
		return {
			mask: compile(rules.mask, "i", "g"),
			cues: cues,
			offers: rules.offers,
			sets: Object.assign({
				initialsNot: new Set(rules.initialsNot.split(" ")),
				dottedNot: new Set(rules.dottedNot.split(" ")),
				roleMailboxes: new Set(rules.roleMailboxes.split(" "))
			}, Object.fromEntries(Object.keys(words).map(function (name) {
				return [name, new Set(words[name])];
			}))),
			rules: rules.rules.map(function (rule) {
				const around = function (name, before, after) {
					return rule[name] ? compile(before + "(?:" + rule[name] + ")" + after, rule.flags) : null;
				};
				return {
					id: rule.id, kind: rule.kind, offer: rule.offer, group: rule.group || 0, check: rule.check,
					withAny: rule.withAny, unless: rule.unless,
					match: compile(rule.match, rule.flags, "dg"),
					left: around("left", "", "$"), notLeft: around("notLeft", "", "$"),
					right: around("right", "^", ""), notRight: around("notRight", "^", "")
				};
			})
		};
	}

	// ---- what a pattern cannot say; each answers how much of the found text counts, 0 for none of it

	function key(text) {
		return text.toLowerCase().replace(/[-.' ]+/g, " ").trim();
	}

	function digits(text) {
		return text.replace(/[^0-9]/g, "");
	}

	function wordsOf(text) {
		return Array.from(text.matchAll(/[^ ]+/g), function (match) {
			return {text: match[0].replace(/[,:]$/, ""), end: match.index + match[0].replace(/[,:]$/, "").length};
		});
	}

	function placeIn(text, isPlace) {
		const all = wordsOf(text);
		for (let count = all.length; count > 0; count--) {
			const end = all[count - 1].end;
			if (isPlace(key(text.slice(0, end).replace(/'s$/, "")))) {
				return end;
			}
		}
		return 0;
	}

	function person(text, sets) {
		const all = wordsOf(text);
		const known = function (word) {
			return sets.notNames.has(key(word.text).split(" ")[0]) || sets.notNames.has(key(word.text));
		};
		if (all.length === 0 || known(all[0]) || sets.cities.has(key(text)) || /^[A-Z]{2,}$/.test(all[0].text) && all[0].text.length < 5 && all.length < 2) {
			return 0;
		}
		let count = 1;
		while (count < all.length && !known(all[count])) {
			count++;
		}
		return all[count - 1].end;
	}

	function given(text, sets) {
		return sets.givenNames.has(key(text)) || sets.givenNames.has(key(text).split(" ")[0]);
	}

	function capitals(text) {
		const match = /^[A-Z][A-Za-z'-]*(?: (?:[A-Z]\.|[A-Z][A-Za-z'-]*))*/.exec(text);
		return match ? match[0] : "";
	}

	const checks = {
		ramq: function (text) {
			const d = digits(text);
			const month = Number(d.slice(2, 4)) % 50;
			const day = Number(d.slice(4, 6)) % 62;
			return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? text.length : 0;
		},
		bc: function (text) {
			const d = digits(text);
			const weights = [0, 2, 4, 8, 5, 10, 9, 7, 3];
			const sum = weights.reduce(function (total, weight, at) {
				return total + Number(d[at]) * weight % 11;
			}, 0);
			return (11 - sum % 11) === Number(d[9]) ? text.length : 0;
		},
		notYear: function (text) {
			return /^(?:19|20)[0-9]{2}$/.test(text) ? 0 : text.length;
		},
		birthYear: function (text) {
			const year = /(?:1[89]|20)[0-9]{2}/.exec(text);
			return year && Number(year[0]) > 2015 ? 0 : text.length;
		},
		phone: function (text, sets, lines) {
			let d = digits(text.split(/[a-z]/i)[0]);
			if (d.length === 11 && d[0] === "1") {
				d = d.slice(1);
			}
			return /^8(?:00|33|44|55|66|77|88)[0-9]{7}$/.test(d) || lines.has(d) ? 0 : text.length;
		},
		email: function (text, sets) {
			const parts = text.toLowerCase().replace(/ /g, "").split("@");
			const isPrivate = /^(?:gmail|hotmail|outlook|yahoo|icloud|live|telus|telusplanet|shaw|videotron|sympatico|protonmail|proton|msn|me|aol)\./.test(parts[1]);
			return !isPrivate && parts[0].split(/[._-]/).some(function (part) {
				return sets.roleMailboxes.has(part);
			}) ? 0 : text.length;
		},
		initialsDotted: function (text, sets) {
			const letters = /^(?:[A-Z]\. ?){2,3}/.exec(text);
			return letters && sets.dottedNot.has(letters[0].replace(/[. ]/g, "")) ? 0 : text.length;
		},
		initials: function (text, sets) {
			const letters = /^(?:[A-Z]\. ?){2,3}|^[A-Z]{2,3}/.exec(text);
			return letters && sets.initialsNot.has(letters[0].replace(/[. ]/g, "")) ? 0 : text.length;
		},
		titled: function (text, sets) {
			const name = text.replace(/^[A-Za-z]+\.?(?: (?:and|&|et) [A-Za-z]+\.?)? ?/, "");
			const first = key(name).split(" ")[0];
			const all = wordsOf(text);
			let count = all.length;
			while (count > 2 && sets.notNames.has(key(all[count - 1].text))) {
				count--;
			}
			return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:and|et|or|ou|speaker|president|chair|la|le)$/.test(first) || name === "" ? 0 : all[count - 1].end;
		},
		lowerName: function (text, sets) {
			const name = text.split(" ")[1];
			return sets.notNames.has(name) || /^(?:imaging|angiography|angiogram|spine|brain|enterography|scan|scans|tablet|tablets|capsule|capsules|is|was|has|arthrogram|shows|showed|formulation|images)$/.test(name) ? 0 : text.length;
		},
		personName: function (text, sets) {
			return person(text, sets);
		},
		personName2: function (text, sets) {
			return person(text.slice(2), sets) ? text.length : 0;
		},
		personName3: function (text, sets) {
			const lead = /^M\. ?/.exec(text)[0].length;
			const length = person(text.slice(lead), sets);
			return length ? lead + length : 0;
		},
		givenFirst: function (text, sets) {
			const all = wordsOf(text);
			if (!sets.givenNames.has(key(all[0].text)) || sets.notNames.has(key(all[all.length - 1].text)) || sets.notNames.has(key(all[1].text))) {
				return 0;
			}
			return text.length;
		},
		givenName: function (text, sets) {
			const all = wordsOf(text);
			return sets.givenNames.has(key(all[0].text)) ? all.length > 1 && sets.notNames.has(key(all[1].text)) ? all[0].end : text.length : 0;
		},
		personAge: function (text, sets) {
			const name = capitals(text);
			const all = wordsOf(name);
			if (all.length === 0 || all.some(function (word) {
				return sets.notNames.has(key(word.text)) || sets.cities.has(key(word.text)) || sets.towns.has(key(word.text)) || sets.hamlets.has(key(word.text));
			}) || sets.cities.has(key(name)) || sets.towns.has(key(name)) || sets.hamlets.has(key(name))) {
				return 0;
			}
			return given(all[0].text, sets) || all.length > 1 && all.every(function (word) {
				return /[a-z.]/.test(word.text);
			}) ? text.length : 0;
		},
		givenAge: function (text, sets) {
			const all = wordsOf(capitals(text));
			return all.length > 0 && sets.givenNames.has(key(all[0].text)) ? text.length : 0;
		},
		hamlet: function (text, sets) {
			return placeIn(text, function (name) {
				return sets.hamlets.has(name);
			});
		},
		town: function (text, sets) {
			return placeIn(text, function (name) {
				return sets.towns.has(name);
			});
		},
		anyPlace: function (text, sets) {
			if (sets.cities.has(key(text)) || sets.cities.has(key(wordsOf(text)[0].text)) || placeIn(text, function (name) {
				return sets.cities.has(name);
			}) || /^[A-Z]{2,5}$/.test(wordsOf(text)[0].text)) {
				return 0;
			}
			return person(text, sets);
		},
		secondIsPerson: function (text, sets) {
			return sets.notNames.has(key(wordsOf(text)[1].text)) ? 0 : text.length;
		},
		surnameGiven: function (text, sets) {
			const all = text.split(/, ?/);
			return sets.givenNames.has(key(all[1])) && !sets.givenNames.has(key(all[0])) && !sets.notNames.has(key(all[0])) && !sets.cities.has(key(all[0])) ? text.length : 0;
		},
		townsOnly: function (text, sets) {
			const owner = text.replace(/^(?:the|our|this|that) /, "").split("'s ")[0];
			return sets.cities.has(key(owner)) || sets.notNames.has(key(owner).split(" ")[0]) && /^[A-Z]/.test(owner) ? 0 : text.length;
		},
		capitalLast: function (text, sets) {
			return sets.notNames.has(key(wordsOf(text).pop().text)) ? 0 : text.length;
		},
		unique: function (text, sets) {
			const tail = /(?:^|[ '])(?:in|on|at|of|from|for|a|au|du|de|dans|sur|d') ?(?:(?:the|our|this|that|a|la|le|notre|ce|cette) )?(?:small |little |tiny |whole |entire |petite? )?([A-Za-z'.-]+(?: [A-Z][a-z]+)?)$/i.exec(text);
			const last = tail ? tail[1] : /[A-Za-z'.-]+$/.exec(text)[0];
			if (/\b(?:nurse|pharmac|infirm|social worker|paramedic)/i.test(text) || sets.cities.has(key(last))) {
				return 0;
			}
			if (/^(?:town|village|hamlet|reserve|colony|community|settlement|valley|county|area|region|here|parish|municipality|hameau|ici|place|secteur|paroisse|colonie|communaute|municipalite|canton|vallee|coin)$/i.test(last)) {
				return text.length;
			}
			return /^[A-Z]/.test(last) && !sets.notNames.has(key(last).split(" ")[0]) ? text.length : 0;
		}
	};

	// ---- what is offered instead, in the language of the words around it

	const FRENCH = new Set("le la les des une un est du et avec pour que qui sur dans elle il son sa ses au aux de pas ne depuis chez mon ma je vous nous cette ce par plus ans".split(" "));
	const ENGLISH = new Set("the an is of and to with for that who in she he her his has was at this my i you we are by from old been it not be about off near had were do does how what which when or up no".split(" "));

	function languageAt(text, from, to, fallback) {
		let french = 0;
		let english = 0;
		for (const match of text.slice(Math.max(0, from - NEAR), to + NEAR).toLowerCase().matchAll(/[a-z]+/g)) {
			french += FRENCH.has(match[0]) ? 1 : 0;
			english += ENGLISH.has(match[0]) ? 1 : 0;
		}
		return french === english ? fallback : french > english ? "fr" : "en";
	}

	function decade(found, language) {
		const number = Number((/[0-9]+/.exec(found) || ["0"])[0]);
		const sex = /[0-9] ?f\b|woman|female|femme|dame|patiente/i.test(found) ? "f" : /[0-9] ?m\b|\bman\b|\bmale\b|homme/i.test(found) ? "m" : "";
		const ten = Math.floor(number / 10) * 10;
		if (language === "fr") {
			const who = sex === "f" ? "une femme" : sex === "m" ? "un homme" : "une personne";
			const names = {20: "vingtaine", 30: "trentaine", 40: "quarantaine", 50: "cinquantaine", 60: "soixantaine"};
			return names[ten] ? who + " dans la " + names[ten] : number < 20 ? "un enfant ou un adolescent" : number > 89 ? who + " de plus de 89 ans" : who + " de plus de 70 ans";
		}
		const who = sex === "f" ? "a woman" : sex === "m" ? "a man" : "a patient";
		const their = sex === "f" ? "her" : sex === "m" ? "his" : "their";
		return number > 89 ? who + " over 89" : number < 20 ? "a young patient" : who + " in " + their + " " + ten + "s";
	}

	function offerFor(rule, found, language, offers) {
		if (rule.offer === "decade") {
			return decade(found, language);
		}
		const name = rule.offer !== "titled" ? rule.offer : /^(?:mrs|ms|miss|missus|mme|mmes|mlle|mdme|madame|mademoiselle)\b/i.test(found) ? "woman" : /^mx\b/i.test(found) ? "name" : "man";
		return offers[name][language];
	}

	// ---- looking

	function cuesIn(prepared, text) {
		const found = {};
		return function (name, from, to) {
			if (!found[name]) {
				found[name] = Array.from(text.matchAll(prepared.cues[name]), function (match) {
					return [match.index, match.index + match[0].length];
				});
			}
			const all = found[name];
			let low = 0;
			let high = all.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if (all[middle][0] < from) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			return low < all.length && all[low][1] <= to;
		};
	}

	function holds(sets, has, text, from, to) {
		const wallBefore = text.lastIndexOf("\n", from - 1);
		const wallAfter = text.indexOf("\n", to);
		const left = Math.max(wallBefore + 1, from - NEAR, 0);
		const right = Math.min(wallAfter < 0 ? text.length : wallAfter, to + NEAR);
		return sets.some(function (set) {
			return set.every(function (name) {
				return name[0] === "!" ? !has(name.slice(1), left, right) : has(name, left, right);
			});
		});
	}

	function accepted(rule, text, from, to, prepared, has, lines) {
		const before = text.slice(Math.max(0, from - WINDOW), from);
		const after = text.slice(to, to + WINDOW);
		if (rule.left && !rule.left.test(before) || rule.notLeft && rule.notLeft.test(before) || rule.right && !rule.right.test(after) || rule.notRight && rule.notRight.test(after)) {
			return 0;
		}
		const length = rule.check ? checks[rule.check](text.slice(from, to), prepared.sets, lines) : to - from;
		if (length === 0 || rule.withAny && !holds(rule.withAny, has, text, from, to) || rule.unless && holds(rule.unless, has, text, from, to)) {
			return 0;
		}
		return length;
	}

	function search(rule, text, prepared, has, lines, add) {
		const pattern = rule.match;
		let at = 0;
		while (at <= text.length) {
			pattern.lastIndex = at;
			const match = pattern.exec(text);
			if (!match) {
				return;
			}
			const found = match[rule.group];
			const from = found ? match.indices[rule.group][0] : 0;
			const length = found ? accepted(rule, text, from, from + found.length, prepared, has, lines) : 0;
			if (length > 0) {
				add(rule, from, from + length);
				at = Math.max(from + length, match.index + 1);
			} else {
				at = match.index + 1;
			}
		}
	}

	// One place is named once: what began first, and of those the longest, stays. But a name ends where a number begins that goes on behind it: both are told.
	function apart(findings, text) {
		findings.sort(function (one, other) {
			return one.from - other.from || other.to - one.to || one.order - other.order;
		});
		const kept = [];
		findings.forEach(function (finding) {
			if (kept.length === 0 || finding.from >= kept[kept.length - 1].to) {
				kept.push(finding);
			} else if (kept[kept.length - 1].kind === "NAME" && !["AGE", "INITIALS", "NAME", "PLACE"].includes(finding.kind) && finding.to > kept[kept.length - 1].to) {
				kept[kept.length - 1].to = text[finding.from - 1] === " " ? finding.from - 1 : finding.from;
				kept.push(finding);
			}
		});
		return kept;
	}

	function look(prepared, original, language, lines) {
		const plain = read(original);
		const text = plain.text.replace(prepared.mask, function (found) {
			return "~".repeat(found.length);
		});
		const has = cuesIn(prepared, text);
		const findings = [];
		prepared.rules.forEach(function (rule, order) {
			search(rule, text, prepared, has, lines || new Set(), function (by, from, to) {
				findings.push({kind: by.kind, rule: by.id, order: order, from: from, to: to, rules: by});
			});
		});
		return apart(findings, text).map(function (finding) {
			const spoken = languageAt(text, finding.from, finding.to, language);
			return {
				kind: finding.kind, rule: finding.rule, from: plain.from[finding.from], to: plain.to[finding.to - 1],
				offer: offerFor(finding.rules, text.slice(finding.from, finding.to), spoken, prepared.offers)
			};
		});
	}

	window.CMN = window.CMN || {};
	window.CMN.guard = {prepare: prepare, look: look};
}());

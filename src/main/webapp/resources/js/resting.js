// Results come while one types, when nothing is counted. What stands there for some seconds was a search: it is counted, without
// saying who, so that the librarian sees what the library lacks.
(function () {
	"use strict";

	var box = document.getElementById("q");
	var form = document.getElementById("find");
	var timer;
	var last = box.value.trim();

	function tell() {
		var text = box.value.trim();
		if (text && text !== last) {
			last = text;
			fetch(form.dataset.asked, {method: "POST", headers: {"Content-Type": "application/json", "X-CMN": "1"}, body: JSON.stringify({q: text})}).catch(function () {
				// A search that is not counted is no loss to anybody.
			});
		}
	}

	form.addEventListener("input", function (event) {
		if (event.target === box) {
			clearTimeout(timer);
			timer = setTimeout(tell, 4000);
		}
	});
	// Sent off, the search counts by itself.
	form.addEventListener("submit", function () {
		clearTimeout(timer);
		last = box.value.trim();
	});
}());

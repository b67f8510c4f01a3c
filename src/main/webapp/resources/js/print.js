// A button that prints the page, for those who do not know the keys.
(function () {
	"use strict";
	document.querySelectorAll("[data-print]").forEach(function (button) {
		button.addEventListener("click", function () {
			window.print();
		});
	});
}());

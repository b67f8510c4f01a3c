// The browser's own button for files speaks the browser's language; ours speaks the page's, and this says which file was chosen.
(function () {
	"use strict";

	var field = document.getElementById("file");
	var name = document.getElementById("file-name");

	function show() {
		if (field.files.length > 0) {
			name.textContent = field.files[0].name;
		}
	}

	field.addEventListener("change", show);
	show();
}());

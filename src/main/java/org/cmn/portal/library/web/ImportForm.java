package org.cmn.portal.library.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.cmn.portal.library.ImportFile;
import org.cmn.portal.library.ImportOptions;
import org.cmn.portal.library.ImportReport;
import org.cmn.portal.library.Imports;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Reason.Kind;
import org.cmn.portal.platform.refusal.Refused;

/** Taking in a file: first what it would do, line by line where it is wrong, and only then doing it. */
@Named
@ViewScoped
public class ImportForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int LINES_SHOWN = 200;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Imports imports;

	@Inject
	private transient Library library;

	@Inject
	private transient Language language;

	private transient Part upload;
	private String name;
	private transient ImportFile file;
	private String status;
	private transient ImportReport preview;
	private transient ImportLines lines;

	/** A wrong line in words. */
	public record Wrong(int line, String field, String sentence) {
	}

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		current.get().requireAny(Role.CURATOR);
	}

	/** Reads the file and says what it would do. */
	public void look() throws IOException {
		file = null;
		preview = null;
		lines = null;
		if (upload == null || upload.getSize() == 0) {
			throw atTheFile(new Refused(CommonReason.REQUIRED));
		}
		try {
			read();
		} catch (Refused refused) {
			file = null;
			throw refused.reason().kind() == Kind.TOO_MANY ? refused : atTheFile(refused);
		}
	}

	private void read() throws IOException {
		name = name(upload);
		try (var stream = upload.getInputStream()) {
			file = ImportFile.read(name, stream);
		}
		preview = run(true);
		lines = new ImportLines(preview.changes());
	}

	private static String name(Part upload) {
		return upload.getSubmittedFileName() == null ? "" : upload.getSubmittedFileName();
	}

	/** What is wrong with the file as a whole is said beside it, column by column. */
	static Refused atTheFile(Refused refused) {
		var checks = new Checks();
		if (refused.fields().isEmpty()) {
			checks.refuse("file", refused.reason(), refused.arguments().toArray());
		}
		refused.fields().forEach(field -> checks.refuse("file", field.reason(), field.arguments().toArray()));
		return Refused.fields(checks.refusals());
	}

	/** Imports what was looked at: the good lines, when some were wrong. */
	public String take() {
		if (file == null) {
			return "/library/import?faces-redirect=true";
		}
		var report = run(false);
		Notices.say("library.import.done", report.created(), report.updated(), report.unchanged());
		return "/library/curate?faces-redirect=true";
	}

	private ImportReport run(boolean dryRun) {
		return imports.resources(current.get(), file, new ImportOptions(dryRun, true, ResourceStatus.of(status).orElseGet(file::usualStatus)));
	}

	/** Null before a file was looked at. */
	public ImportReport getPreview() {
		return preview;
	}

	/** Empty too before a file was looked at: Faces asks for it where it is not shown. */
	public List<Wrong> getWrong() {
		var texts = Texts.in(language.getLocale());
		return preview == null ? List.of() : preview.refused().stream().limit(LINES_SHOWN)
				.map(line -> new Wrong(line.line(), line.field(), texts.get(line.reason().key(), line.arguments().toArray()))).toList();
	}

	public int getMoreWrong() {
		return preview == null ? 0 : Math.max(0, preview.refused().size() - LINES_SHOWN);
	}

	/** How many resources the import would touch. */
	public int getCount() {
		return preview == null ? 0 : preview.created() + preview.updated();
	}

	public String getName() {
		return name;
	}

	public Part getUpload() {
		return upload;
	}

	public void setUpload(Part upload) {
		this.upload = upload;
	}

	/** Null: what suits the kind of file. */
	public String getStatus() {
		return status;
	}

	public void setStatus(String status) {
		this.status = status;
	}

	/** What each good line would do; null before a file was looked at. */
	public ImportLines getLines() {
		return lines;
	}

	/** As the page shows them, a page at a time. */
	public List<ImportLine> getShown() {
		return lines == null ? List.of() : lines.shown(new Names(library.vocabulary(current.get()), language.getLocale()));
	}
}

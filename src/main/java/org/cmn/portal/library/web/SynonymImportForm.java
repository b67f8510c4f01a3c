package org.cmn.portal.library.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.cmn.portal.library.ImportFile;
import org.cmn.portal.library.ImportFile.Format;
import org.cmn.portal.library.ImportOptions;
import org.cmn.portal.library.ImportReport;
import org.cmn.portal.library.Imports;
import org.cmn.portal.library.ResourceStatus;
import org.cmn.portal.library.web.ImportForm.Wrong;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Reason.Kind;
import org.cmn.portal.platform.refusal.Refused;

/** Taking in a file of synonyms: first what it would do, and only then doing it. */
@Named
@ViewScoped
public class SynonymImportForm implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final int LINES_SHOWN = 200;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Imports imports;

	@Inject
	private transient Language language;

	private transient Part upload;
	private String name;
	private transient ImportFile file;
	private transient ImportReport preview;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		current.get().requireAny(Role.CURATOR);
	}

	/** Reads the file and says what it would do. */
	public void look() throws IOException {
		file = null;
		preview = null;
		var empty = upload == null || upload.getSize() == 0;
		try (var stream = empty ? null : upload.getInputStream()) {
			if (empty) {
				throw new Refused(CommonReason.REQUIRED);
			}
			name = upload.getSubmittedFileName() == null ? "" : upload.getSubmittedFileName();
			file = ImportFile.read(Format.CSV, stream);
			preview = imports.synonyms(current.get(), file, new ImportOptions(true, true, ResourceStatus.PUBLISHED));
		} catch (Refused refused) {
			file = null;
			throw refused.reason().kind() == Kind.TOO_MANY ? refused : ImportForm.atTheFile(refused);
		}
	}

	/** Takes in what was looked at: the good lines, when some were wrong. */
	public String take() {
		if (file == null) {
			return "/library/synonyms-import?faces-redirect=true";
		}
		var report = imports.synonyms(current.get(), file, new ImportOptions(false, true, ResourceStatus.PUBLISHED));
		Notices.say("library.import.done", report.created(), report.updated(), report.unchanged());
		return "/library/synonyms?faces-redirect=true";
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

	/** How many lines the import would add or change. */
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
}

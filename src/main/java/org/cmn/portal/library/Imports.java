package org.cmn.portal.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Takes in whole files, for curators: all of a file or, when a line is wrong, nothing, unless told to take the good lines.
 * One transaction a file: versions, audit line and rows are kept together or not at all.
 */
@ApplicationScoped
@Transactional
public class Imports {

	@Inject
	private ResourceImport resourceImport;

	@Inject
	private SynonymImport synonymImport;

	@Inject
	private Audit audit;

	@Inject
	private Event<Object> facts;

	/**
	 * A file of resources.
	 *
	 * @throws Refused when the file as a whole is no good: too large, too many rows, no header
	 */
	public ImportReport resources(Actor actor, ImportFile file, ImportOptions options) {
		actor.requireAny(Role.CURATOR);
		var report = resourceImport.run(actor, file, options);
		if (!report.changed().isEmpty()) {
			audit.record(actor, "library.imported", "resources:" + report.changed().size());
			facts.fire(new ResourceChanged(report.changed()));
		}
		return report;
	}

	/** A file of synonyms; those that are not in it stay. Rules as for resources. */
	public ImportReport synonyms(Actor actor, ImportFile file, ImportOptions options) {
		actor.requireAny(Role.CURATOR);
		var report = synonymImport.run(file, options);
		if (!report.changed().isEmpty()) {
			audit.record(actor, "synonyms.imported", "synonyms:" + report.changed().size());
			facts.fire(new SynonymsChanged());
		}
		return report;
	}
}

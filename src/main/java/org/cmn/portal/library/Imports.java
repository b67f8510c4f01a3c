package org.cmn.portal.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Takes in whole files, for curators: all of a file or, when a line is wrong, nothing, unless told to take the good lines.
 * One transaction a file: versions, audit line and rows are kept together or not at all.
 */
@ApplicationScoped
@Transactional
public class Imports {

	/** A full file takes the database seconds. One that is looked at, corrected, looked at again and taken counts four. */
	static final Limit IMPORTS = Limit.perMinute("import", 10);

	@Inject
	private LibraryStore store;

	@Inject
	private ResourceImport resourceImport;

	@Inject
	private SynonymImport synonymImport;

	@Inject
	private Audit audit;

	@Inject
	private Event<Object> facts;

	@Inject
	private RateLimit rates;

	/**
	 * A file of resources.
	 *
	 * @throws Refused when the file as a whole is no good: too large, too many rows, no header; or after too many files
	 */
	public ImportReport resources(Actor actor, ImportFile file, ImportOptions options) {
		gate(actor, options);
		var report = resourceImport.run(actor, file, options);
		if (!report.changed().isEmpty()) {
			audit.record(actor, "library.imported", "resources:" + report.changed().size());
			facts.fire(new ResourceChanged(report.changed()));
		}
		return report;
	}

	/** A file of synonyms; those that are not in it stay. Rules as for resources. */
	public ImportReport synonyms(Actor actor, ImportFile file, ImportOptions options) {
		gate(actor, options);
		var report = synonymImport.run(file, options);
		if (!report.changed().isEmpty()) {
			audit.record(actor, "synonyms.imported", "synonyms:" + report.changed().size());
			facts.fire(new SynonymsChanged());
		}
		return report;
	}

	/** Files wait for each other, and for a single resource that is being added: two may bring the same new ids and organisations. */
	private void gate(Actor actor, ImportOptions options) {
		actor.requireAny(Role.CURATOR);
		rates.spend(IMPORTS, actor.memberId());
		if (!options.dryRun()) {
			store.lockForAdding();
		}
	}
}

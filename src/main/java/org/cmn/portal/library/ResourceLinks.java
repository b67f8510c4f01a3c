package org.cmn.portal.library;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.links.LinkSource;
import org.cmn.portal.links.LinkChanged;
import org.cmn.portal.links.Links;
import org.cmn.portal.platform.background.Background;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.search.Search;

/** Says which addresses are looked after, those of published resources, and hears when the words behind them changed. */
@ApplicationScoped
@Transactional
class ResourceLinks implements LinkSource {

	/** Of more at once, as after an import, the next count learns. */
	private static final int FEW = 500;

	@Inject
	private LinkedResources resources;

	@Inject
	private Links links;

	@Inject
	private Search search;

	@Inject
	private Settings settings;

	@Inject
	private Background background;

	@Override
	public List<InUse> after(String after, int limit) {
		return resources.addressesAfter(after, limit);
	}

	@Override
	public List<InUse> of(Collection<String> addresses) {
		return resources.addressesIn(addresses);
	}

	void words(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinkChanged changed) {
		background.run("finding what links to changed pages", () -> search.refresh(ResourceDocuments.SOURCE, resources.idsOf(changed.addresses())));
	}

	void addresses(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResourceChanged changed) {
		if (settings.linkChecks() && changed.ids().size() <= FEW) {
			background.run("noting the addresses in use", () -> refresh(changed.ids()));
		}
	}

	private void refresh(Set<String> ids) {
		links.refresh(resources.addressesOf(ids));
	}
}

package org.cmn.portal.shelf.web;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.SearchAddress;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Notices;
import org.cmn.portal.shelf.SavedSearches;

/** Keeping a search under a name of one's own. */
@Named
@ViewScoped
public class SaveSearchForm implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient SavedSearches searches;

	private String address;
	private String name;

	/** Runs before the page is shown. */
	public void load() {
		current.get().requireAny(Role.values());
		if (name == null && address != null) {
			name = SearchAddress.read(address).text();
		}
	}

	public String save() {
		searches.save(current.get(), name, address);
		Notices.say("shelf.search.saved");
		return "/shelf/index?faces-redirect=true";
	}

	/** Where the search stands, to go back to. */
	public String getBack() {
		return address == null ? "/library" : SearchAddress.of(SearchAddress.read(address)).whole();
	}

	public String getAddress() {
		return address;
	}

	public void setAddress(String address) {
		this.address = address;
	}

	public String getName() {
		return name;
	}

	public void setName(String name) {
		this.name = name;
	}
}

package org.cmn.portal.testkit.crooked.web;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity with a name that says nothing, bound by {@link CrookedBean}. */
@Entity
public class CrookedHelper {

	@Id
	private long id;

	public long id() {
		return id;
	}
}

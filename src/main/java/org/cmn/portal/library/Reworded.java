package org.cmn.portal.library;

/** A resource with another word in the place of one, as its next version. */
record Reworded(String id, ResourceContent content, ResourceStatus status, long version) implements ResourceWriting.Written {

	static Reworded of(Resource resource, ResourceContent content) {
		return new Reworded(resource.id(), content, resource.status(), resource.version() + 1);
	}

	@Override
	public boolean isNew() {
		return false;
	}
}

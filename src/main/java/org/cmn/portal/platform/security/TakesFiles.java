package org.cmn.portal.platform.security;

import java.util.Set;

/** What a room says of itself whose pages or operations take files: there, and nowhere else, a request may be as large as one. */
public interface TakesFiles {

	/** Addresses within the portal, each in every form in which it reaches the server. */
	Set<String> addresses();

	/** Whether an address is one of them; to be told otherwise where addresses hold an id. */
	default boolean isAt(String address) {
		return addresses().contains(address);
	}
}

package org.cmn.portal.messaging;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import org.cmn.portal.platform.security.TakesFiles;

/** Where this room takes files. */
@ApplicationScoped
class FileAddresses implements TakesFiles {

	private static final Pattern OF_A_CONVERSATION = Pattern.compile("/api/conversations/[0-9A-Fa-f-]{36}/files");

	@Override
	public Set<String> addresses() {
		return Set.of("/messages/file", "/messages/file.xhtml");
	}

	@Override
	public boolean isAt(String address) {
		return addresses().contains(address) || OF_A_CONVERSATION.matcher(address).matches();
	}
}

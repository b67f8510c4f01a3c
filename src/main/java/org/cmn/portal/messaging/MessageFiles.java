package org.cmn.portal.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.MessageFileStore.State;
import org.cmn.portal.messaging.files.FileReason;
import org.cmn.portal.messaging.files.FileType;
import org.cmn.portal.messaging.files.Inspection;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;

/**
 * The front desk of files in conversations: brought first, looked into before anything of them is kept, and then sent with a
 * message as a card. What has not passed is nowhere but in memory.
 */
@ApplicationScoped
public class MessageFiles {

	/** How often a member may bring one. */
	static final Limit FILES = Limit.perMinute("attachment", 20);
	private static final int RETRY_SECONDS = 3;

	/** Who is bringing one just now: there is room for few, and a slow one keeps it. */
	private final Set<UUID> bringing = ConcurrentHashMap.newKeySet();

	@Inject
	private FileKeeping keeping;

	@Inject
	private FileLook look;

	@Inject
	private FileWords words;

	@Inject
	private RateLimit rates;

	@Inject
	private Settings settings;

	/** One that may be given out. */
	public record Given(String name, FileType type, long size, Writer content) {

		/** Without what is private. */
		@Override
		public String toString() {
			return "(a private file)";
		}
	}

	/** Writes its bytes, a part at a time. */
	public interface Writer {
		void write(OutputStream to) throws IOException;
	}

	/**
	 * Takes a file in, when it is one that members may send each other.
	 *
	 * @param name    what it is called, with or without a path; null for none
	 * @param content at most as much as an upload may have
	 * @throws Refused with a {@link FileReason}; conversation-ended, cannot-write-now, too-many-requests; not-found for everyone but the participants
	 */
	public FileView bring(Actor actor, UUID conversation, String name, InputStream content) throws IOException {
		keeping.gate(actor, conversation);
		rates.spend(FILES, actor.memberId());
		if (!bringing.add(actor.memberId())) {
			throw new Refused(CommonReason.TOO_MANY_REQUESTS, RETRY_SECONDS);
		}
		try {
			return take(actor, conversation, name, content);
		} finally {
			bringing.remove(actor.memberId());
		}
	}

	private FileView take(Actor actor, UUID conversation, String name, InputStream content) throws IOException {
		int most = (int) settings.largestUpload();
		var seen = look.at(actor, name, content.readNBytes(most + 1), most);
		return view(keeping.keep(actor, conversation, seen.name(), seen.file(), seen.found()), actor);
	}

	/** What the actor brought into a conversation and has not sent. */
	public List<FileView> loose(Actor actor, UUID conversation) {
		return keeping.loose(actor, conversation).stream().map(line -> view(line, actor)).toList();
	}

	/**
	 * Lets a file through in which something was found that could lead to a patient.
	 *
	 * @param reason as for a message
	 */
	public FileView pass(Actor actor, UUID conversation, UUID file, String reason) {
		return view(keeping.pass(actor, conversation, file, reason), actor);
	}

	/** Takes back what was not sent. */
	public void remove(Actor actor, UUID conversation, UUID file) {
		keeping.remove(actor, conversation, file);
	}

	/**
	 * A file for whoever may have it: everybody who can read its message once it was sent, its uploader before. What passed older checks than today's is
	 * looked into once more first.
	 *
	 * @throws Refused not-found; file-not-ready while it waits for a reason; file-withheld
	 */
	public Given give(Actor reader, UUID conversation, UUID id) {
		var line = keeping.readable(reader, conversation, id).orElseThrow(Refused::notFound);
		if (line.state() == State.HELD) {
			throw new Refused(FileReason.FILE_NOT_READY);
		}
		if (line.state() == State.WITHHELD || !recheck(line)) {
			throw new Refused(FileReason.FILE_WITHHELD);
		}
		var head = keeping.head(line);
		return new Given(head.name(), head.type(), head.size(), to -> {
			for (int part = 0; part < head.parts(); part++) {
				to.write(keeping.part(line, head, part));
			}
		});
	}

	/** A file, and where it was brought. */
	record Seen(UUID conversation, FileView file) {
	}

	/** By their ids, those that the reader may see. */
	Map<String, Seen> views(Actor reader, Collection<String> ids) {
		var known = ids.isEmpty() ? List.<MessageFileStore.Line>of() : keeping.readable(reader, ids.stream().map(UUID::fromString).toList());
		return known.stream().collect(Collectors.toMap(line -> line.id().toString(), line -> new Seen(line.conversation(), view(line, reader))));
	}

	/** What the files of a conversation are called and are, by the number of their message: for who may read that message, which is for the caller to know. */
	Map<Long, List<String>> named(UUID conversation, Locale locale) {
		return keeping.ofMessages(conversation).stream().collect(Collectors.groupingBy(MessageFileStore.Line::seq, Collectors.mapping(line -> {
			var head = keeping.head(line);
			return head.name() + " (" + words.described(head, locale) + ")";
		}, Collectors.toList())));
	}

	/** Whether the actor brought any there and has not sent it. */
	public boolean anyLoose(Actor actor, UUID conversation) {
		return keeping.anyLoose(actor, conversation);
	}

	/** Whether any was sent there that the actor may have. */
	public boolean any(Actor actor, UUID conversation) {
		return keeping.any(actor, conversation);
	}

	/** Looks into a file anew when the checks became stricter since. @return whether it still passes */
	boolean recheck(MessageFileStore.Line line) {
		if (line.rules() >= Inspection.RULES) {
			return true;
		}
		try {
			look.again(keeping.bytes(line));
			keeping.passed(line.id());
			return true;
		} catch (Refused refused) {
			if (refused.reason() instanceof FileReason why) {
				keeping.withhold(line.id(), why);
				return false;
			}
			throw refused;
		}
	}

	private FileView view(MessageFileStore.Line line, Actor reader) {
		var own = line.seq() == null && line.member().equals(reader.memberId());
		return words.view(line, keeping.head(line), own, own ? keeping.found(line) : List.of(), reader.locale());
	}
}

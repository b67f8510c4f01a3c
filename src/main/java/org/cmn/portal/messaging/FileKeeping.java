package org.cmn.portal.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.MessageFileStore.State;
import org.cmn.portal.messaging.files.FileReason;
import org.cmn.portal.messaging.files.Inspected;
import org.cmn.portal.messaging.files.Inspection;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.audit.Who;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.refusal.Refused;

/** What {@link MessageFiles} does in a transaction: looking into a file takes too long for one. */
@ApplicationScoped
@Transactional
class FileKeeping {

	/** Of one member, in all conversations together. */
	static final int MOST_LOOSE = 10;

	@Inject
	private MessageFileStore store;

	@Inject
	private MessagingStore messages;

	@Inject
	private BlockStore blocks;

	@Inject
	private Gate guard;

	@Inject
	private Keys keys;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	/** @throws Refused not-found, conversation-ended, cannot-write-now, too-many-files */
	Access gate(Actor actor, UUID conversation) {
		var access = messages.access(conversation, actor.memberId()).orElseThrow(Refused::notFound);
		if (!access.open()) {
			throw new Refused(access.whyNot());
		}
		if (!blocks.of(conversation, actor.memberId()).writable()) {
			throw new Refused(MessagingReason.CANNOT_WRITE_NOW);
		}
		if (store.countLoose(actor.memberId()) >= MOST_LOOSE) {
			throw new Refused(FileReason.TOO_MANY_FILES, MOST_LOOSE);
		}
		return access;
	}

	MessageFileStore.Line keep(Actor actor, UUID conversation, String name, Inspected file, List<FileFinding> found) {
		var key = gate(actor, conversation).unwrap(keys);
		var id = UUID.randomUUID();
		var head = new FileHead(name, file.type(), file.bytes().length, file.unread());
		store.add(id, conversation, actor.memberId(), head.seal(key, conversation, id),
				found.isEmpty() ? null : key.seal(FileFinding.written(found), FileHead.placeOfFound(conversation, id)), found.isEmpty() ? State.READY : State.HELD, Inspection.RULES, clock.instant());
		for (int part = 0; part < head.parts(); part++) {
			store.addPart(id, conversation, part, FileHead.sealPart(key, file.bytes(), part, conversation, id));
		}
		return readable(actor, List.of(id)).getFirst();
	}

	/** Those that the reader may have: of messages that they can read and have not put away, and what they brought and did not send. */
	List<MessageFileStore.Line> readable(Actor reader, List<UUID> ids) {
		var lines = store.inReach(reader.memberId(), ids);
		var sent = lines.stream().filter(line -> line.seq() != null).collect(Collectors.groupingBy(MessageFileStore.Line::conversation, Collectors.mapping(MessageFileStore.Line::seq, Collectors.toSet())));
		var read = new HashMap<UUID, Set<Long>>();
		sent.forEach((conversation, numbers) -> read.put(conversation, messages.some(conversation, reader.memberId(), numbers).stream().filter(message -> !message.hidden()).map(SealedMessage::seq).collect(Collectors.toSet())));
		return lines.stream().filter(line -> line.seq() == null || read.get(line.conversation()).contains(line.seq())).toList();
	}

	Optional<MessageFileStore.Line> readable(Actor reader, UUID conversation, UUID id) {
		return readable(reader, List.of(id)).stream().filter(line -> line.conversation().equals(conversation)).findFirst();
	}

	List<MessageFileStore.Line> ofMessages(UUID conversation) {
		return store.ofMessages(conversation);
	}

	boolean any(Actor actor, UUID conversation) {
		return messages.access(conversation, actor.memberId()).isPresent() && store.isAnyFor(actor.memberId(), conversation);
	}

	/** One's own alone, so nobody else is asked for. */
	boolean anyLoose(Actor actor, UUID conversation) {
		return store.isAnyLoose(conversation, actor.memberId());
	}

	List<MessageFileStore.Line> loose(Actor actor, UUID conversation) {
		messages.access(conversation, actor.memberId()).orElseThrow(Refused::notFound);
		return store.loose(conversation, actor.memberId());
	}

	/** Lets a file through for a reason, and counts what was found in it as the guard counts for messages. Again is harmless. */
	MessageFileStore.Line pass(Actor actor, UUID conversation, UUID id, String reason) {
		var line = readable(actor, conversation, id).filter(one -> one.member().equals(actor.memberId())).orElseThrow(Refused::notFound);
		if (line.state() == State.HELD) {
			var found = found(line);
			if (store.release(id, actor.memberId())) {
				guard.pass(found.stream().map(FileFinding::kind).collect(Collectors.toSet()), reason);
			}
		}
		return readable(actor, conversation, id).orElseThrow(Refused::notFound);
	}

	void remove(Actor actor, UUID conversation, UUID id) {
		messages.access(conversation, actor.memberId()).orElseThrow(Refused::notFound);
		if (!store.remove(id, conversation, actor.memberId())) {
			throw Refused.notFound();
		}
	}

	/** All that it is made of. @throws Refused not-found when a part is missing, as when it was erased meanwhile */
	byte[] bytes(MessageFileStore.Line line) {
		var key = line.unwrap(keys);
		var head = FileHead.open(key, line.head(), line.conversation(), line.id());
		var bytes = new byte[(int) head.size()];
		for (int part = 0; part < head.parts(); part++) {
			var opened = part(line, head, part);
			System.arraycopy(opened, 0, bytes, part * FileHead.PART, opened.length);
		}
		return bytes;
	}

	byte[] part(MessageFileStore.Line line, FileHead head, int part) {
		return head.openPart(line.unwrap(keys), store.part(line.id(), part).orElseThrow(Refused::notFound), part, line.conversation(), line.id());
	}

	FileHead head(MessageFileStore.Line line) {
		return FileHead.open(line.unwrap(keys), line.head(), line.conversation(), line.id());
	}

	List<FileFinding> found(MessageFileStore.Line line) {
		return line.found() == null ? new ArrayList<>() : FileFinding.read(line.unwrap(keys).open(line.found(), FileHead.placeOfFound(line.conversation(), line.id())));
	}

	void passed(UUID id) {
		store.passed(id, Inspection.RULES);
	}

	void withhold(UUID id, FileReason why) {
		if (store.withhold(id, Inspection.RULES)) {
			audit.record(Who.PORTAL, "file.withheld", "file:" + id + " reason:" + why.code());
		}
	}

	List<MessageFileStore.Line> checkedBefore(int limit) {
		return store.checkedBefore(Inspection.RULES, limit);
	}

	int eraseLoose(Instant before) {
		return store.eraseLoose(before);
	}
}

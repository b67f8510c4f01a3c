package org.cmn.portal.messaging.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cmn.portal.platform.background.Aside;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** Has files looked into by {@link Inspection}, one after the other: a container has room for one such process beside the portal. */
@ApplicationScoped
public class Inspector {

	private static final Aside PROGRAM = new Aside(Inspection.class, "256m", Duration.ofSeconds(40), PDDocument.class, RandomAccessRead.class, TrueTypeFont.class, LogFactory.class);
	private static final int AT_ONCE = 1;
	private static final int PATIENCE_SECONDS = 60;
	private static final int RETRY_SECONDS = 10;
	/** A picture that is drawn anew may become larger, words are words. */
	private static final int LONGEST_ANSWER = 40 * 1024 * 1024;

	private final Semaphore places = new Semaphore(AT_ONCE);

	private VirusScan scan;

	protected Inspector() {
	}

	@Inject
	Inspector(VirusScan scan) {
		this.scan = scan;
	}

	/**
	 * @throws Refused with a {@link FileReason}; too-many-requests when others wait for the same; temporarily-unavailable when there is a virus scanner that does not answer
	 */
	public Inspected inspect(byte[] bytes) {
		if (bytes.length == 0) {
			throw new Refused(FileReason.FILE_IS_EMPTY);
		}
		scan.require(bytes);
		take();
		try (var said = new DataInputStream(new ByteArrayInputStream(PROGRAM.run(bytes, LONGEST_ANSWER)))) {
			return read(said, bytes);
		} catch (IOException e) {
			// It broke, or took too long.
			throw new Refused(FileReason.FILE_NOT_READABLE);
		} finally {
			places.release();
		}
	}

	private void take() {
		try {
			if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new Refused(CommonReason.TOO_MANY_REQUESTS, RETRY_SECONDS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new Refused(CommonReason.TOO_MANY_REQUESTS, RETRY_SECONDS);
		}
	}

	private static Inspected read(DataInputStream said, byte[] given) throws IOException {
		var refusal = said.readUTF();
		if (!refusal.isEmpty()) {
			throw new Refused(FileReason.valueOf(refusal));
		}
		var type = FileType.valueOf(said.readUTF());
		var drawn = said.readNBytes(said.readInt());
		var passages = new ArrayList<Inspected.Passage>();
		for (int left = said.readInt(); left > 0; left--) {
			int page = said.readInt();
			passages.add(new Inspected.Passage(page, new String(said.readNBytes(said.readInt()), StandardCharsets.UTF_8)));
		}
		return new Inspected(type, drawn.length == 0 ? given : drawn, List.copyOf(passages), said.readBoolean());
	}
}

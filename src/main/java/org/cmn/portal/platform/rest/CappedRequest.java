package org.cmn.portal.platform.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/** A request whose body ends in a refusal when it gets larger than it may: also one that does not say how large it is. */
public class CappedRequest extends HttpServletRequestWrapper {

	private static final long DRAINED = 16L * 1024 * 1024;
	private static final Semaphore DRAINS = new Semaphore(20);
	private static final long PATIENCE_NANOS = 2_000_000_000;

	private final long limit;
	private ServletInputStream stream;

	public CappedRequest(HttpServletRequest request, long limit) {
		super(request);
		this.limit = limit;
	}

	/** @throws Refused body-too-large when the request itself says so */
	public CappedRequest checked() {
		if (getContentLengthLong() > limit) {
			throw tooLarge(limit);
		}
		return this;
	}

	/**
	 * Takes in what nobody read, up to a bound: a client that is still sending does not see an answer that says no, it
	 * sees a broken line. Only for a few at once: hundreds who send nothing more would hold every thread. And not from
	 * a client that offers another protocol ({@code Upgrade: …}) and announces no body: its line has no end.
	 */
	public void drain() {
		if (hasEnd() && DRAINS.tryAcquire()) {
			try {
				takeIn();
			} finally {
				DRAINS.release();
			}
		}
	}

	/** What follows the offer of another protocol has none. */
	private boolean hasEnd() {
		return getHeader("Upgrade") == null || getContentLengthLong() > 0 || getHeader("Transfer-Encoding") != null;
	}

	private void takeIn() {
		try {
			var rest = super.getInputStream();
			var bytes = new byte[16 * 1024];
			var began = System.nanoTime();
			for (long taken = 0; taken < DRAINED && !rest.isFinished() && System.nanoTime() - began < PATIENCE_NANOS;) {
				var got = rest.read(bytes);
				if (got < 0) {
					return;
				}
				taken += got;
			}
		} catch (IOException | IllegalStateException e) {
			// Gone, or read as text: nothing is left to take in.
		}
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (stream == null) {
			stream = new Capped(super.getInputStream(), limit);
		}
		return stream;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		var encoding = getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
		return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
	}

	private static Refused tooLarge(long limit) {
		return new Refused(CommonReason.BODY_TOO_LARGE, limit / 1024);
	}

	private static final class Capped extends ServletInputStream {

		private final ServletInputStream in;
		private final long limit;
		private long count;

		Capped(ServletInputStream in, long limit) {
			this.in = in;
			this.limit = limit;
		}

		@Override
		public int read() throws IOException {
			var next = in.read();
			count(next < 0 ? 0 : 1);
			return next;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			var got = in.read(bytes, from, length);
			count(Math.max(0, got));
			return got;
		}

		private void count(int more) {
			count += more;
			if (count > limit) {
				throw tooLarge(limit);
			}
		}

		@Override
		public boolean isFinished() {
			return in.isFinished();
		}

		@Override
		public boolean isReady() {
			return in.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			in.setReadListener(listener);
		}
	}
}

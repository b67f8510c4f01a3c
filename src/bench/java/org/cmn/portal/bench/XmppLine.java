package org.cmn.portal.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One signed-in XMPP client, as far as sending, being acknowledged and counting what comes need it. */
final class XmppLine implements AutoCloseable {

	private static final String STREAM = "<?xml version='1.0'?><stream:stream to='localhost' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

	private final Socket socket;
	private final AtomicInteger heard = new AtomicInteger();
	private final BlockingQueue<Boolean> acknowledged = new LinkedBlockingQueue<>();
	private int number;

	private XmppLine(Socket socket) {
		this.socket = socket;
	}

	static XmppLine open(int port, String user) throws IOException {
		var socket = new Socket("127.0.0.1", port);
		socket.setTcpNoDelay(true);
		var line = new XmppLine(socket);
		line.ask(STREAM, "</stream:features>");
		line.ask("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + Base64.getEncoder().encodeToString(("\0" + user + "\0" + user).getBytes(StandardCharsets.UTF_8)) + "</auth>", "<success");
		line.ask(STREAM, "</stream:features>");
		line.ask("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>r</resource></bind></iq>", "</iq>");
		line.ask("<enable xmlns='urn:xmpp:sm:3'/>", "<enabled");
		line.write("<presence/>");
		Thread.startVirtualThread(line::listen);
		return line;
	}

	int heard() {
		return heard.get();
	}

	/** Waits until it is acknowledged. @return how long that took, in milliseconds */
	double send(String to, String text) throws Exception {
		var began = System.nanoTime();
		write("<message to='" + to + "@localhost' type='chat' id='m" + number++ + "'><body>" + text + "</body></message><r xmlns='urn:xmpp:sm:3'/>");
		if (acknowledged.poll(20, TimeUnit.SECONDS) == null) {
			throw new IllegalStateException("No acknowledgement in 20 seconds");
		}
		return (System.nanoTime() - began) / 1e6;
	}

	private void ask(String words, String answer) throws IOException {
		write(words);
		var text = new StringBuilder();
		var bytes = new byte[4096];
		while (text.indexOf(answer) < 0) {
			var read = socket.getInputStream().read(bytes);
			if (read < 0 || text.indexOf("<failure") >= 0) {
				throw new IOException("Answered: " + text);
			}
			text.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
		}
	}

	private synchronized void write(String words) throws IOException {
		socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
	}

	/** What is cut between two reads is put together; nothing that is looked for is longer than the rest that is kept. */
	private void listen() {
		var rest = "";
		var bytes = new byte[8192];
		try {
			for (var read = socket.getInputStream().read(bytes); read >= 0; read = socket.getInputStream().read(bytes)) {
				var text = rest + new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
				var whole = text.lastIndexOf('>') + 1;
				rest = text.substring(whole);
				count(text.substring(0, whole));
			}
		} catch (IOException e) {
			// Closed.
		}
	}

	private void count(String text) throws IOException {
		for (var at = text.indexOf("<message "); at >= 0; at = text.indexOf("<message ", at + 1)) {
			heard.incrementAndGet();
		}
		for (var at = text.indexOf("<a "); at >= 0; at = text.indexOf("<a ", at + 1)) {
			acknowledged.add(true);
		}
		if (text.contains("<r ")) {
			write("<a xmlns='urn:xmpp:sm:3' h='" + heard.get() + "'/>");
		}
	}

	@Override
	public void close() {
		try {
			socket.close();
		} catch (IOException e) {
			// Gone already.
		}
	}
}

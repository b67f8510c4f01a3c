package org.cmn.portal.links;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.cmn.portal.testkit.HandClock;

/**
 * Web servers that behave badly, each in its own way, on this machine. What stands for the open web listens on 127.0.0.2;
 * what stands for the inside, and must never be touched, on 127.0.0.1.
 */
final class Zoo implements AutoCloseable {

	/** What an animal does with a request. */
	@FunctionalInterface
	interface Animal {

		void answer(HttpExchange request) throws IOException;
	}

	static final InetAddress OPEN = address("127.0.0.2");
	static final InetAddress INSIDE = address("127.0.0.1");
	/** What is out in the open here, on any port. */
	static final Reach REACH = new Reach(address -> address.equals(OPEN) || PublicAddress.is(address), port -> true);

	final HandClock clock;
	final AtomicInteger insideTouched = new AtomicInteger();
	final List<String> asked = new CopyOnWriteArrayList<>();
	private final Map<String, InetAddress[]> names = new ConcurrentHashMap<>();
	private final Map<String, Animal> animals = new ConcurrentHashMap<>();
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final List<AutoCloseable> running = new ArrayList<>();
	private final HttpServer open;
	private final HttpServer inside;

	Zoo(HandClock clock) throws IOException {
		this.clock = clock;
		open = HttpServer.create(new InetSocketAddress(OPEN, 0), 0);
		start(open, this::dispatch);
		inside = HttpServer.create(new InetSocketAddress(INSIDE, open.getAddress().getPort()), 0);
		start(inside, request -> {
			insideTouched.incrementAndGet();
			page(request, 200, "Inside", "secret");
		});
	}

	/** @param path with a leading slash; of a host's animals the one of the whole host has the path {@code *} */
	Zoo with(String host, String path, Animal animal) {
		animals.put(host + path, animal);
		return this;
	}

	URI at(String host, String path) {
		return URI.create("http://" + host + ".zoo.test:" + open.getAddress().getPort() + path);
	}

	/** A name of one's own, with whatever addresses. */
	Zoo named(String host, InetAddress... addresses) {
		names.put(host + ".zoo.test", addresses);
		return this;
	}

	Lookup lookup() {
		return host -> {
			if (names.containsKey(host)) {
				return names.get(host);
			}
			if (!host.endsWith(".zoo.test") || host.startsWith("gone-name")) {
				return host.matches("[0-9.]+|\\[.*") ? InetAddress.getAllByName(host) : unknown(host);
			}
			return new InetAddress[] {OPEN};
		};
	}

	private static InetAddress[] unknown(String host) throws UnknownHostException {
		throw new UnknownHostException(host);
	}

	Reader reader() {
		return reader(lookup(), REACH);
	}

	/** Who trusts the zoo's own certificates. */
	Reader trusting() {
		return reader(lookup(), REACH, Certificates.get().trusted());
	}

	Reader reader(Lookup lookup, Reach reach) {
		return reader(lookup, reach, Authorities.ofThisJava());
	}

	private Reader reader(Lookup lookup, Reach reach, SSLContext trust) {
		return new Reader(lookup, reach, trust, "CMN-Portal-Links/1.0 (+https://portal.test/help)", Duration.ofSeconds(3), clock);
	}

	/** A server with that certificate. */
	URI secure(String name) throws IOException {
		var server = HttpsServer.create(new InetSocketAddress(OPEN, 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(Certificates.get().shown(name)));
		start(server, request -> page(request, 200, "Secure", "Secure text"));
		return URI.create("https://" + name + ".zoo.test:" + server.getAddress().getPort() + "/");
	}

	/** A server below HTTP: it may say anything. */
	URI raw(String name, RawAnimal animal) throws IOException {
		var server = new ServerSocket(0, 50, OPEN);
		running.add(server);
		threads.execute(() -> {
			while (!server.isClosed()) {
				try {
					var socket = server.accept();
					threads.execute(() -> feed(socket, animal));
				} catch (IOException e) {
					return;
				}
			}
		});
		return URI.create("http://" + name + ".zoo.test:" + server.getLocalPort() + "/");
	}

	@FunctionalInterface
	interface RawAnimal {

		void talk(Socket socket, OutputStream out) throws IOException, InterruptedException;
	}

	private static void feed(Socket socket, RawAnimal animal) {
		try (socket) {
			socket.getInputStream().read(new byte[8192]);
			animal.talk(socket, socket.getOutputStream());
		} catch (IOException e) {
			// The reader hung up, as it should.
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	static void page(HttpExchange request, int status, String title, String text) throws IOException {
		send(request, status, "text/html; charset=utf-8",
				("<!doctype html><html lang=en><head><title>" + title + "</title></head><body><main><h1>" + title + "</h1><p>" + text + "</p></main></body></html>").getBytes(StandardCharsets.UTF_8));
	}

	static void send(HttpExchange request, int status, String type, byte[] body) throws IOException {
		request.getResponseHeaders().set("Content-Type", type);
		boolean head = request.getRequestMethod().equals("HEAD");
		request.sendResponseHeaders(status, head || body.length == 0 || status == 304 ? -1 : body.length);
		if (!head && status != 304) {
			request.getResponseBody().write(body);
		}
		request.close();
	}

	static void redirect(HttpExchange request, int status, String to) throws IOException {
		request.getResponseHeaders().set("Location", to);
		send(request, status, "text/html", new byte[0]);
	}

	private void dispatch(HttpExchange request) throws IOException {
		var host = request.getRequestHeaders().getFirst("Host").replaceFirst("\\.zoo\\.test.*", "");
		var path = request.getRequestURI().getPath();
		asked.add(request.getRequestMethod() + " " + host + path);
		var animal = animals.getOrDefault(host + path, animals.get(host + "*"));
		if (animal == null) {
			page(request, 404, "Not found", "There is nothing here.");
		} else {
			animal.answer(request);
		}
	}

	private void start(HttpServer server, Animal animal) {
		server.createContext("/", animal::answer);
		server.setExecutor(threads);
		server.start();
		running.add(() -> server.stop(0));
	}

	static InetAddress address(String text) {
		try {
			return InetAddress.getByName(text);
		} catch (UnknownHostException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() throws Exception {
		for (var each : running) {
			each.close();
		}
		threads.shutdownNow();
	}
}

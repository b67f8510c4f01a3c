package org.cmn.portal.links;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer over one connection to addresses that were checked before. The client is told them for the
 * one name and no other, so it cannot look anything up itself; Host and TLS are still those of the name. It follows
 * nothing, tries nothing twice, unpacks nothing, keeps no cookies.
 */
final class Exchange {

	private static final ManagedHttpClientConnectionFactory CONNECTIONS = ManagedHttpClientConnectionFactory.builder()
			.http1Config(Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).setMaxEmptyLineCount(10).build())
			.charCodingConfig(CharCodingConfig.custom().setCharset(StandardCharsets.UTF_8).setMalformedInputAction(CodingErrorAction.REPLACE)
					.setUnmappableInputAction(CodingErrorAction.REPLACE).build())
			.build();

	private final SSLContext trust;
	private final String userAgent;

	Exchange(SSLContext trust, String userAgent) {
		this.trust = trust;
		this.userAgent = userAgent;
	}

	/** @param checked every address that the name has, each of them allowed */
	Answer with(URI uri, InetAddress[] checked, Ask ask, Duration time) throws ReadFailed {
		// Closed at the end, and with them whatever the client still held: it would read the rest of a body first, however long.
		try (var sockets = new Sockets(time)) {
			try {
				return answer(uri, client(uri, checked, sockets, Timeout.of(time)).executeOpen(null, request(uri, ask), null));
			} catch (IOException | RuntimeException e) {
				throw new ReadFailed(sockets.timeIsUp() ? Trouble.TIMEOUT : trouble(e));
			}
		}
	}

	private CloseableHttpClient client(URI uri, InetAddress[] checked, Sockets sockets, Timeout time) {
		TlsSocketStrategy tls = new DefaultClientTlsStrategy(trust);
		var connecting = new DefaultHttpClientConnectionOperator(proxy -> sockets.open(), null, only(uri.getHost(), checked),
				RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build());
		var manager = new BasicHttpClientConnectionManager(connecting, CONNECTIONS);
		manager.setConnectionConfig(ConnectionConfig.custom().setConnectTimeout(time).setSocketTimeout(time).build());
		manager.setSocketConfig(SocketConfig.custom().setSoTimeout(time).build());
		return HttpClients.custom().setConnectionManager(manager).disableRedirectHandling().disableAutomaticRetries().disableContentCompression()
				.disableCookieManagement().disableAuthCaching().setUserAgent(userAgent).build();
	}

	private static DnsResolver only(String host, InetAddress[] checked) {
		return new DnsResolver() {
			@Override
			public InetAddress[] resolve(String name) throws UnknownHostException {
				if (!name.equalsIgnoreCase(host) && !("[" + name + "]").equalsIgnoreCase(host)) {
					throw new UnknownHostException();
				}
				return checked;
			}

			@Override
			public String resolveCanonicalHostname(String name) {
				return name;
			}
		};
	}

	private static ClassicHttpRequest request(URI uri, Ask ask) {
		var request = ask.headOnly() ? new HttpHead(uri) : new HttpGet(uri);
		request.setHeader("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8");
		request.setHeader("Accept-Language", "en-CA,en;q=0.9,fr-CA;q=0.8,fr;q=0.7");
		request.setHeader("Accept-Encoding", "gzip");
		if (ask.etag() != null) {
			request.setHeader("If-None-Match", ask.etag());
		}
		if (ask.lastModified() != null) {
			request.setHeader("If-Modified-Since", ask.lastModified());
		}
		return request;
	}

	private static Answer answer(URI uri, ClassicHttpResponse response) throws IOException {
		var headers = new HashMap<String, String>();
		for (var header : response.getHeaders()) {
			headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue() == null ? "" : header.getValue());
		}
		var entity = response.getEntity();
		var body = Body.of(entity == null ? null : entity.getContent(), headers.get("content-type"), headers.get("content-encoding"));
		return new Answer(uri, response.getCode(), headers, body.bytes(), body.cut(), List.of());
	}

	private static Trouble trouble(Exception e) {
		if (e instanceof SocketTimeoutException) {
			return Trouble.TIMEOUT;
		}
		if (e instanceof UnknownHostException) {
			return Trouble.NO_SUCH_HOST;
		}
		return e instanceof SSLException && !(e.getCause() instanceof java.net.SocketException) ? Trouble.CERTIFICATE : Trouble.NO_CONNECTION;
	}
}

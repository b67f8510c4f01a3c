package org.cmn.portal.links;

import java.net.URI;
import java.util.regex.Pattern;

import org.cmn.portal.platform.refusal.WebAddress;

/** Looks at one address. Knows no database and no day: what is done with it is decided elsewhere. */
final class LinkCheck {

	private static final Pattern PHONE = Pattern.compile("tel:\\+?[0-9().-]{3,25}(;ext=\\d{1,8})?");

	private static final int LONGEST_TAG = 300;

	private final Reader reader;
	private final HostTurns turns;
	private final HostManners manners;
	private final PdfText pdf;

	LinkCheck(Reader reader, HostTurns turns, HostManners manners, PdfText pdf) {
		this.reader = reader;
		this.turns = turns;
		this.manners = manners;
		this.pdf = pdf;
	}

	/** As a robot that comes every day: asks robots.txt first, then as little as will do. */
	Look daily(Known known) {
		return !isWeb(known.address()) ? byForm(known.address()) : atTheDoor(known, true);
	}

	/** As a person who wants this one page now. */
	Look now(Known known) {
		return !isWeb(known.address()) ? byForm(known.address()) : atTheDoor(known, false);
	}

	private Look atTheDoor(Known known, boolean robot) {
		var uri = URI.create(known.address().replaceFirst("#.*", ""));
		try (var visit = turns.visit()) {
			if (robot && !manners.allows(uri, visit)) {
				return Look.only(Finding.blocked(null));
			}
			var head = robot ? head(uri, known, visit) : null;
			return head != null ? head : page(uri, known, visit);
		}
	}

	/** Null when it does not settle the matter. */
	private Look head(URI uri, Known known, Ask.Turn turn) {
		try {
			var answer = reader.read(uri, Ask.whetherThere(turn).unlessAsKnown(known.etag(), known.lastModified()));
			boolean asItWas = answer.status() == 304 || answer.ok() && known.etag() != null && known.etag().equals(answer.header("etag"));
			boolean noPage = answer.ok() && !answer.type().isEmpty() && !answer.html() && !answer.pdf();
			return asItWas || noPage || answer.status() == 429 ? judged(known, answer, turn) : null;
		} catch (ReadFailed e) {
			return switch (e.trouble()) {
				case NO_SUCH_HOST, CERTIFICATE, NOT_ALLOWED -> Look.only(LinkVerdict.of(e.trouble()));
				default -> null;
			};
		}
	}

	private Look page(URI uri, Known known, Ask.Turn turn) {
		try {
			return judged(known, reader.read(uri, Ask.page(turn).unlessAsKnown(known.etag(), known.lastModified())), turn);
		} catch (ReadFailed e) {
			return Look.only(LinkVerdict.of(e.trouble()));
		}
	}

	private Look judged(Known known, Answer answer, Ask.Turn turn) {
		var page = answer.body().length == 0 ? PageText.NONE : read(answer);
		var finding = LinkVerdict.of(known, answer, answer.html() ? page : PageText.NONE, () -> manners.notFound(answer.at(), turn));
		boolean good = finding.what() == LinkClass.FINE || finding.what() == LinkClass.MOVED;
		if (!good) {
			return Look.only(finding);
		}
		boolean unread = answer.status() == 304 || page == PageText.NONE;
		return new Look(finding, unread ? null : page, tag(answer.header("etag"), unread ? known.etag() : null), tag(answer.header("last-modified"), unread ? known.lastModified() : null));
	}

	/** What is absurdly long is no tag. */
	private static String tag(String fresh, String before) {
		return fresh == null ? before : fresh.length() <= LONGEST_TAG ? fresh : null;
	}

	HostTurns.Visit visit() {
		return turns.visit();
	}

	PageText read(Answer answer) {
		return answer.html() ? HtmlPage.read(answer) : answer.pdf() && answer.ok() && !answer.cut() ? pdf.read(answer.body()) : PageText.NONE;
	}

	private static boolean isWeb(String address) {
		return address.startsWith("http://") || address.startsWith("https://");
	}

	private static Look byForm(String address) {
		boolean good = PHONE.matcher(address).matches() || WebAddress.canonical(address).filter(WebAddress::isMail).isPresent();
		return Look.only(good ? Finding.of(LinkClass.FINE) : Finding.certain(LinkClass.GONE));
	}
}

package org.cmn.portal.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.cmn.portal.links.PageAbout;

/** What to say of a page, guessed from what it says of itself and from who has been linked at the same place before. */
@ApplicationScoped
@Transactional
class Proposals {

	@PersistenceContext
	private EntityManager entityManager;

	ResourceContent of(String address, PageAbout page, Vocabulary vocabulary) {
		var french = "fr".equals(page.language());
		var content = ResourceContent.EMPTY.with(ResourceField.URL, address)
				.with(french ? ResourceField.TITLE_FR : ResourceField.TITLE, cut(title(page), ResourceField.TITLE.limit()))
				.with(french ? ResourceField.SUMMARY_FR : ResourceField.SUMMARY, page.description())
				.with(ResourceField.LANGUAGE, page.language());
		if (french) {
			content = content.with(ResourceField.TITLE, content.get(ResourceField.TITLE_FR));
		}
		return content.with(ResourceField.ORGANISATION, linkedBefore(page.host()).or(() -> named(page, vocabulary)).orElse(null));
	}

	/** Without the name of the site behind it. */
	static String title(PageAbout page) {
		for (var dash : List.of(" | ", " – ", " — ", " - ")) {
			int at = page.title().lastIndexOf(dash);
			if (at > 0 && !page.siteName().isEmpty() && page.title().substring(at).toLowerCase(Locale.ROOT).contains(page.siteName().toLowerCase(Locale.ROOT))) {
				return page.title().substring(0, at).strip();
			}
		}
		return page.title();
	}

	/** The organisation that most resources of the same host name. */
	private Optional<String> linkedBefore(String host) {
		var site = host.replaceFirst("^www\\.", "").replaceAll("[%_\\\\]", "");
		return entityManager.createQuery("select r.organisation, count(r) from Resource r where r.organisation is not null and (r.url like :plain or r.url like :www) group by r.organisation", Object[].class)
				.setParameter("plain", "%://" + site + "%").setParameter("www", "%://www." + site + "%").getResultStream()
				.max(Comparator.comparing(row -> (Long) row[1])).map(row -> (String) row[0]);
	}

	private static Optional<String> named(PageAbout page, Vocabulary vocabulary) {
		var site = page.siteName().toLowerCase(Locale.ROOT);
		return site.isEmpty() ? Optional.empty()
				: vocabulary.list(Facet.ORGANISATION).stream().filter(term -> List.of(term.code(), term.name(Locale.ENGLISH), term.name(Locale.CANADA_FRENCH)).stream()
						.anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(site))).map(Term::code).findFirst();
	}

	private static String cut(String text, int most) {
		return text.length() <= most ? text : text.substring(0, most);
	}
}

package org.cmn.portal.library;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.cmn.portal.platform.persistence.LikePattern;

/**
 * Finds by the titles in the database, in either language, while the index is being made anew: every word has to be part of
 * one. It takes no filters, marks nothing and forgives nothing, but nobody stands before a closed door.
 */
@ApplicationScoped
class TitlesMeanwhile {

	/** Of a long question the longest words say most. */
	private static final int MOST_WORDS = 5;

	@PersistenceContext
	private EntityManager entityManager;

	/** By title. */
	List<String> ids(String text, Set<ResourceStatus> statuses, int from, int size) {
		return query("select r.id", text, statuses, " order by lower(r.title), r.id", String.class).setFirstResult(from).setMaxResults(size).getResultList();
	}

	long count(String text, Set<ResourceStatus> statuses) {
		return query("select count(r)", text, statuses, "", Long.class).getSingleResult();
	}

	private <T> TypedQuery<T> query(String select, String text, Set<ResourceStatus> statuses, String order, Class<T> type) {
		var words = words(text);
		var held = IntStream.range(0, words.size()).mapToObj(i -> " and (lower(r.title) like :word" + i + " or lower(r.titleFr) like :word" + i + ")").collect(Collectors.joining());
		var query = entityManager.createQuery(select + " from Resource r where r.status in :statuses" + held + order, type).setParameter("statuses", statuses);
		IntStream.range(0, words.size()).forEach(i -> query.setParameter("word" + i, LikePattern.containing(words.get(i))));
		return query;
	}

	private static List<String> words(String text) {
		return text == null ? List.of() : Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).distinct()
				.sorted(Comparator.comparingInt(String::length).reversed()).limit(MOST_WORDS).toList();
	}
}

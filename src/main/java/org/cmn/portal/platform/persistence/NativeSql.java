package org.cmn.portal.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;

/** Statements in PostgreSQL's own words, for what JPQL cannot say or would say in a thousand statements. */
public final class NativeSql {

	private NativeSql() {
	}

	/** @param arguments of {@code ?1}, {@code ?2} … in their order */
	public static Query query(EntityManager entityManager, String sql, Object... arguments) {
		var query = entityManager.createNativeQuery(sql);
		for (int i = 0; i < arguments.length; i++) {
			query.setParameter(i + 1, arguments[i]);
		}
		return query;
	}

	/** The rows of a query that selects two columns or more. */
	@SuppressWarnings("unchecked")
	public static List<Object[]> rows(EntityManager entityManager, String sql, Object... arguments) {
		return query(entityManager, sql, arguments).getResultList();
	}

	/** What is done with a prepared statement. */
	public interface Work<R> {
		R with(PreparedStatement statement) throws SQLException;
	}

	/** A statement by JDBC on the connection of the running transaction, for what a query of the entity manager cannot carry. */
	public static <R> R jdbc(EntityManager entityManager, String sql, Work<R> work) {
		try (var statement = entityManager.unwrap(Connection.class).prepareStatement(sql)) {
			return work.with(statement);
		} catch (SQLException e) {
			throw new PersistenceException(e);
		}
	}

	/** Ids or numbers as one argument: {@code any(cast(string_to_array(?1, ',') as uuid[]))}. */
	public static String joined(Collection<?> values) {
		return values.stream().map(String::valueOf).collect(Collectors.joining(","));
	}

	/** A timestamptz of a row; null stays null. */
	public static Instant instant(Object value) {
		return value == null ? null : ((Timestamp) value).toInstant();
	}

	/** A whole number of a row, of whatever size the column is. */
	public static long number(Object value) {
		return ((Number) value).longValue();
	}
}

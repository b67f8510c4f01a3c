package org.cmn.portal.library;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** All queries about collections. */
@ApplicationScoped
class CollectionStore {

	/** More are not listed; nobody would read further. */
	private static final int LISTED = 500;

	@PersistenceContext
	private EntityManager entityManager;

	Optional<ResourceCollection> find(String id) {
		return ResourceIds.isOne(id) ? Optional.ofNullable(entityManager.find(ResourceCollection.class, id)) : Optional.empty();
	}

	Optional<ResourceCollection> findLocked(String id) {
		return ResourceIds.isOne(id) ? Optional.ofNullable(entityManager.find(ResourceCollection.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
	}

	boolean exists(String id) {
		return find(id).isPresent();
	}

	boolean isEmpty() {
		return entityManager.createQuery("select count(c) from ResourceCollection c", Long.class).getSingleResult() == 0;
	}

	/** By title; published ones only, or all. */
	List<ResourceCollection> list(boolean all) {
		var where = all ? "" : " where c.status = org.cmn.portal.library.ResourceStatus.PUBLISHED";
		return entityManager.createQuery("select c from ResourceCollection c" + where + " order by lower(c.title), c.id", ResourceCollection.class).setMaxResults(LISTED).getResultList();
	}

	long drafts() {
		return entityManager.createQuery("select count(c) from ResourceCollection c where c.status = org.cmn.portal.library.ResourceStatus.DRAFT", Long.class).getSingleResult();
	}

	/** The oldest first. */
	List<CollectionCard> drafts(int from, int limit) {
		return entityManager.createQuery("select c from ResourceCollection c where c.status = org.cmn.portal.library.ResourceStatus.DRAFT order by c.changedAt, c.id", ResourceCollection.class)
				.setFirstResult(from).setMaxResults(limit).getResultList().stream().map(collection -> collection.card(0)).toList();
	}

	/** How many resources each has, published ones only or all. */
	Map<String, Integer> sizes(boolean all) {
		var sizes = new HashMap<String, Integer>();
		entityManager.createNativeQuery("select i.collection_id, count(*) from collection_item i join resource r on r.id = i.resource_id where ?1 or r.status = 'PUBLISHED' group by i.collection_id")
				.setParameter(1, all).getResultList().forEach(row -> sizes.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).intValue()));
		return sizes;
	}

	/** In their order. */
	List<CollectionItem> items(String id) {
		var rows = entityManager.createNativeQuery("select resource_id, note, note_fr from collection_item where collection_id = ?1 order by position").setParameter(1, id).getResultList();
		return ((List<?>) rows).stream().map(row -> (Object[]) row).map(cells -> new CollectionItem((String) cells[0], (String) cells[1], (String) cells[2])).toList();
	}

	void add(ResourceCollection collection) {
		entityManager.persist(collection);
	}

	/** Writes the head, so that it has its new version and its row is there, and the items in the place of those before. */
	void keep(ResourceCollection collection, List<CollectionItem> items) {
		entityManager.flush();
		entityManager.createNativeQuery("delete from collection_item where collection_id = ?1").setParameter(1, collection.id()).executeUpdate();
		var rows = JSON.createArrayBuilder();
		items.forEach(item -> rows.add(row(item)));
		entityManager.createNativeQuery("""
				insert into collection_item (collection_id, position, resource_id, note, note_fr)
				select ?1, r.position, r.item ->> 'resource', r.item ->> 'note', r.item ->> 'noteFr'
				from jsonb_array_elements(cast(?2 as jsonb)) with ordinality as r(item, position)""")
				.setParameter(1, collection.id()).setParameter(2, rows.build().toString()).executeUpdate();
	}

	void flush() {
		entityManager.flush();
	}

	private static JsonObjectBuilder row(CollectionItem item) {
		var row = JSON.createObjectBuilder().add("resource", item.resource());
		if (item.note() != null) {
			row.add("note", item.note());
		}
		if (item.noteFr() != null) {
			row.add("noteFr", item.noteFr());
		}
		return row;
	}
}

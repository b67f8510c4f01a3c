package org.cmn.portal.library;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The queries about addresses that lead to the same page. */
@ApplicationScoped
class DuplicateStore {

	@PersistenceContext
	private EntityManager entityManager;

	/** Which resource has which key; the first of several. */
	Map<String, String> idsByKey(Collection<String> keys) {
		var ids = new LinkedHashMap<String, String>();
		var rows = entityManager.createNativeQuery("select address_key, min(resource_id) from resource_address where address_key = any(string_to_array(?1, chr(10))) group by address_key")
				.setParameter(1, String.join("\n", keys)).getResultList();
		rows.forEach(row -> ids.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
		return ids;
	}

	/** All that have it but one. */
	@SuppressWarnings("unchecked")
	List<String> others(String key, String id) {
		return entityManager.createNativeQuery("select resource_id from resource_address where address_key = ?1 and resource_id <> ?2 order by resource_id")
				.setParameter(1, key).setParameter(2, id == null ? "" : id).getResultList();
	}

	/** @param urls by id */
	void keep(Map<String, String> urls) {
		var rows = JSON.createArrayBuilder();
		urls.forEach((id, url) -> rows.add(JSON.createObjectBuilder().add("id", id).add("key", DuplicateKey.of(url))));
		entityManager.createNativeQuery("""
				insert into resource_address (resource_id, address_key) select id, key from jsonb_to_recordset(cast(?1 as jsonb)) as r(id text, key text)
				on conflict (resource_id) do update set address_key = excluded.address_key""").setParameter(1, rows.build().toString()).executeUpdate();
	}

	/** Some of those that have no key yet, address by id. */
	Map<String, String> unkept(int limit) {
		var urls = new LinkedHashMap<String, String>();
		entityManager.createNativeQuery("select id, url from resource r where not exists (select 1 from resource_address a where a.resource_id = r.id) order by id limit ?1")
				.setParameter(1, limit).getResultList().forEach(row -> urls.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
		return urls;
	}
}

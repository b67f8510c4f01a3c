package org.cmn.portal.testkit.crooked.web;

import java.time.Instant;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.websocket.Session;
import jakarta.ws.rs.Path;
import org.apache.lucene.index.IndexWriter;

/** Breaks every rule of the house at once, so that {@code ArchitectureTest} can show that each rule sees it. */
@Path("crooked")
public class CrookedBean {

	EntityManager entityManager;
	CrookedHelper entity;
	IndexWriter writer;
	Session socket;
	org.jsoup.Connection reader;
	Object json = jakarta.json.Json.createObjectBuilder();

	@Transactional
	public Instant save() {
		return Instant.now();
	}
}

package org.cmn.portal.library.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.Merging;
import org.cmn.portal.library.Unmerging;
import org.cmn.portal.library.Vocabularies;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.rest.BodyShape;
import org.cmn.portal.platform.rest.OpenApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words of the library: reading them, and for curators editing them. */
@Path("vocabulary")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabulary")
public class VocabularyResource {

	private static final Jsonb JSON = JsonbBuilder.create();

	@Inject
	private CurrentActor current;

	@Inject
	private Vocabularies vocabularies;

	@Inject
	private Merging merging;

	@Inject
	private Unmerging unmerging;

	@GET
	@Operation(summary = "All words", description = "By list: organisation, topic, profession, kind, place.")
	public Map<String, List<WordJson>> all() {
		var lists = new LinkedHashMap<String, List<WordJson>>();
		Facet.WITH_WORDS.forEach(list -> lists.put(list.code(), words(list)));
		return lists;
	}

	@GET
	@Path("{list}")
	@Operation(summary = "The words of one list, in its order")
	public List<WordJson> list(@PathParam("list") String list) {
		current.get().requireAny(Role.values());
		return words(facet(list));
	}

	@GET
	@Path("{list}/{code}")
	@Operation(summary = "One word", description = "Of one that was merged into another, that one.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WordJson.class)))
	public WordJson get(@PathParam("list") String list, @PathParam("code") String code) {
		current.get().requireAny(Role.values());
		return WordJson.of(vocabularies.word(current.get(), facet(list), code));
	}

	@POST
	@Path("{list}/{code}")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Adds a word", description = "Curators. Both names are needed; the code never changes.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WordJson.class)))
	public Response add(@PathParam("list") String list, @PathParam("code") String code,
			@RequestBody(content = @Content(schema = @Schema(implementation = WordJson.class))) JsonValue sent) {
		var word = vocabularies.add(curator(), facet(list), code, word(sent).input());
		return Response.created(UriBuilder.fromPath("vocabulary/{list}/{code}").build(list, code)).entity(WordJson.of(word)).build();
	}

	@PUT
	@Path("{list}/{code}")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Replaces what is said about a word", description = "Curators. version is the one that was read; 409 when a newer one was saved meanwhile. Every resource that has the word is found by its new names.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WordJson.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public WordJson change(@PathParam("list") String list, @PathParam("code") String code,
			@RequestBody(content = @Content(schema = @Schema(implementation = WordJson.class))) JsonValue sent) {
		var actor = curator();
		var word = word(sent);
		return WordJson.of(vocabularies.change(actor, facet(list), code, version(word.version()), word.input()));
	}

	@DELETE
	@Path("{list}/{code}")
	@Operation(summary = "Deletes a word that nothing uses", description = "Curators. 409 when a resource has it or another word hangs on it.")
	@APIResponse(responseCode = "204")
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public void delete(@PathParam("list") String list, @PathParam("code") String code) {
		vocabularies.delete(curator(), facet(list), code);
	}

	@POST
	@Path("{list}/{code}/merge")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Merges a word into another", description = "Curators. Every resource that has it gets the other, each as a version, all or none; with dryRun=true it only says how many. Files and old versions that name it mean the other from then on.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MergeJson.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public MergeJson merge(@PathParam("list") String list, @PathParam("code") String code, @QueryParam("dryRun") @DefaultValue("false") String dry, MergeJson.Request sent) {
		var actor = curator();
		var facet = facet(list);
		var into = sent == null || sent.into() == null ? "" : sent.into().strip();
		if (into.isEmpty()) {
			throw wrong("into", CommonReason.REQUIRED);
		}
		if (!dry.equals("true") && !dry.equals("false")) {
			throw wrong("dryRun", CommonReason.NOT_A_CHOICE);
		}
		return dry.equals("true") ? MergeJson.of(merging.preview(actor, facet, code, into))
				: new MergeJson(false, merging.merge(actor, facet, code, into, version(sent.version())), null, null);
	}

	@POST
	@Path("{list}/{code}/merge/undo")
	@Operation(summary = "Takes a merge back", description = "Curators. The merged word stands for itself again and what the merge moved goes back to it, except where somebody has chosen another word since. 409 when the other word was merged too, or another word has the name by now.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MergeJson.Undone.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public MergeJson.Undone undoMerge(@PathParam("list") String list, @PathParam("code") String code) {
		return MergeJson.of(unmerging.undo(curator(), facet(list), code));
	}

	private List<WordJson> words(Facet list) {
		return vocabularies.list(current.get(), list).stream().map(WordJson::of).toList();
	}

	/** The gate before the text is read: who may not write learns nothing from what is wrong with it. */
	private Actor curator() {
		var actor = current.get();
		actor.requireAny(Role.CURATOR);
		return actor;
	}

	private static Facet facet(String code) {
		return Facet.WITH_WORDS.stream().filter(list -> list.code().equals(code)).findFirst().orElseThrow(Refused::notFound);
	}

	/** Read after the gate, and not before the resource is called. */
	private static WordJson word(JsonValue sent) {
		BodyShape.require(sent, WordJson.class);
		return JSON.fromJson(sent.toString(), WordJson.class);
	}

	private static long version(Long version) {
		if (version == null) {
			throw wrong("version", CommonReason.REQUIRED);
		}
		return version;
	}

	private static Refused wrong(String field, CommonReason reason) {
		var checks = new Checks();
		checks.refuse(field, reason);
		return Refused.fields(checks.refusals());
	}
}

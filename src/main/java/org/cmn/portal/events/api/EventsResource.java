package org.cmn.portal.events.api;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cmn.portal.events.CalendarFile;
import org.cmn.portal.events.EventView;
import org.cmn.portal.events.Participant;
import org.cmn.portal.events.Registrations;
import org.cmn.portal.events.Scheduling;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.rest.OpenApi;
import org.cmn.portal.platform.rest.Paging;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar and the seats. */
@Path("events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventsResource {

	private static final String PAST = "past";
	private static final String COMING = "coming";
	private static final int LONGEST_QUESTION = 500;

	@Inject
	private CurrentActor current;

	@Inject
	private Registrations registrations;

	@Inject
	private Scheduling scheduling;

	@Inject
	private Zones zones;

	@Inject
	private Settings settings;

	@GET
	@Operation(summary = "Events", description = "With when=past those that are over, the latest first; with when=coming, or without it, those to come, the next first. With q= those of the first 500 in which all its words stand, whole or as parts, in either language.")
	public EventPageJson list(@QueryParam("q") @DefaultValue("") String words, @QueryParam("when") @DefaultValue(COMING) String when, @QueryParam("page") @DefaultValue("1") int page, @QueryParam("size") @DefaultValue("20") int size) {
		Paging.require(page, size);
		var checks = new Checks();
		checks.optional("q", words, LONGEST_QUESTION);
		checks.done();
		return EventPageJson.of(words.isBlank() ? registrations.list(current.get(), past(when), page, size) : registrations.find(current.get(), words, past(when), page, size), zones, current.get());
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Schedules an event", description = "For coordinators.")
	@APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EventJson.class)))
	public Response schedule(EventRequest request) {
		var event = scheduling.schedule(current.get(), request.input());
		return Response.created(URI.create("events/" + event.id())).entity(json(event)).build();
	}

	@GET
	@Path("{id}")
	@Operation(summary = "One event")
	public EventJson event(@PathParam("id") UUID id) {
		return json(registrations.event(current.get(), id));
	}

	@PUT
	@Path("{id}")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Changes an event", description = "For coordinators. version is the one that was read.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventJson.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public EventJson change(@PathParam("id") UUID id, EventRequest request) {
		return json(scheduling.change(current.get(), id, request.expectedVersion(), request.input()));
	}

	@POST
	@Path("{id}/cancellation")
	@Consumes(MediaType.APPLICATION_JSON)
	@Operation(summary = "Cancels an event", description = "For coordinators. version is the one that was read; twice is once.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventJson.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public EventJson cancel(@PathParam("id") UUID id, EventRequest request) {
		return json(scheduling.cancelEvent(current.get(), id, request.expectedVersion()));
	}

	@DELETE
	@Path("{id}/cancellation")
	@Operation(summary = "Takes the cancelling of an event back", description = "For coordinators. Everybody has the seat or the place in line that they had.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventJson.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	public EventJson reinstate(@PathParam("id") UUID id, @QueryParam("version") @DefaultValue("-1") long version) {
		return json(scheduling.reinstate(current.get(), id, version));
	}

	@POST
	@Path("{id}/registration")
	@Operation(summary = "Signs the caller up", description = "A seat, or the next place in line. Twice is once.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegistrationJson.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public RegistrationJson signUp(@PathParam("id") UUID id) {
		return RegistrationJson.of(registrations.signUp(current.get(), id));
	}

	@DELETE
	@Path("{id}/registration")
	@Operation(summary = "Gives the caller's seat or place in line up", description = "The next in line gets the seat in the same moment.")
	@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegistrationJson.class)))
	@APIResponse(responseCode = "409", ref = OpenApi.CONFLICT)
	@APIResponse(responseCode = "429", ref = OpenApi.TOO_MANY)
	public RegistrationJson giveUp(@PathParam("id") UUID id) {
		return RegistrationJson.of(registrations.giveUp(current.get(), id));
	}

	@GET
	@Path("{id}/registrations")
	@Operation(summary = "Who has a seat and who waits, in order", description = "For coordinators.")
	public List<ParticipantJson> participants(@PathParam("id") UUID id) {
		return scheduling.participants(current.get(), id).stream().map(ParticipantJson::of).toList();
	}

	@GET
	@Path("{id}.ics")
	@Produces("text/calendar")
	@Operation(summary = "The event for a calendar program", description = "In the language of who asks.")
	@APIResponse(responseCode = "200", content = @Content(mediaType = CalendarFile.MEDIA_TYPE))
	public Response calendar(@PathParam("id") UUID id) {
		var actor = current.get();
		var event = registrations.event(actor, id);
		var page = URI.create(settings.baseUrl() + "/events/event?id=" + id);
		var name = "event-" + zones.local(event.starts(), event.zone()).toLocalDate() + ".ics";
		return Response.ok(CalendarFile.of(event, page, zones, actor.locale()), CalendarFile.MEDIA_TYPE)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
	}

	/** Neither more nor less: who misspells {@code past} must not take what is to come for it. */
	private static boolean past(String when) {
		var checks = new Checks();
		if (!Set.of(PAST, COMING).contains(when)) {
			checks.refuse("when", CommonReason.NOT_A_CHOICE);
		}
		checks.done();
		return when.equals(PAST);
	}

	private EventJson json(EventView event) {
		return EventJson.of(event, zones, current.get());
	}

	/** One who comes, or waits. */
	public record ParticipantJson(UUID member, String name, String status, java.time.Instant signedUpAt, java.time.Instant movedUpAt) {

		static ParticipantJson of(Participant participant) {
			return new ParticipantJson(participant.member(), participant.name(), participant.status().code(), participant.signedUpAt(), participant.movedUpAt());
		}
	}
}

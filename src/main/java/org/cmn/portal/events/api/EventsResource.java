package org.cmn.portal.events.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
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
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.platform.time.Zones;

/** The calendar and the seats. */
@Path("events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

	@Inject
	private CurrentActor current;

	@Inject
	private Registrations registrations;

	@Inject
	private Zones zones;

	@Inject
	private Settings settings;

	/** @param when {@code past} for what is over, the latest first; otherwise what is to come, the next first */
	@GET
	public EventPageJson list(@QueryParam("when") String when, @QueryParam("page") @DefaultValue("1") int page, @QueryParam("size") @DefaultValue("20") int size) {
		return EventPageJson.of(registrations.list(current.get(), "past".equals(when), page, size), zones);
	}

	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	public Response schedule(EventRequest request) {
		var event = registrations.schedule(current.get(), EventRequest.present(request).input());
		return Response.created(URI.create("events/" + event.id())).entity(json(event)).build();
	}

	@GET
	@Path("{id}")
	public EventJson event(@PathParam("id") UUID id) {
		return json(registrations.event(current.get(), id));
	}

	@PUT
	@Path("{id}")
	@Consumes(MediaType.APPLICATION_JSON)
	public EventJson change(@PathParam("id") UUID id, EventRequest request) {
		return json(registrations.change(current.get(), id, EventRequest.present(request).expectedVersion(), request.input()));
	}

	@POST
	@Path("{id}/cancellation")
	@Consumes(MediaType.APPLICATION_JSON)
	public EventJson cancel(@PathParam("id") UUID id, EventRequest request) {
		return json(registrations.cancelEvent(current.get(), id, EventRequest.present(request).expectedVersion()));
	}

	/** Takes the cancelling back. */
	@DELETE
	@Path("{id}/cancellation")
	public EventJson reinstate(@PathParam("id") UUID id, @QueryParam("version") @DefaultValue("-1") long version) {
		return json(registrations.reinstate(current.get(), id, version));
	}

	@POST
	@Path("{id}/registration")
	public RegistrationJson signUp(@PathParam("id") UUID id) {
		return RegistrationJson.of(registrations.signUp(current.get(), id));
	}

	@DELETE
	@Path("{id}/registration")
	public RegistrationJson giveUp(@PathParam("id") UUID id) {
		return RegistrationJson.of(registrations.giveUp(current.get(), id));
	}

	@GET
	@Path("{id}/registrations")
	public List<ParticipantJson> participants(@PathParam("id") UUID id) {
		return registrations.participants(current.get(), id).stream().map(ParticipantJson::of).toList();
	}

	/** For a calendar program, in the language of who asks. */
	@GET
	@Path("{id}.ics")
	@Produces("text/calendar")
	public Response calendar(@PathParam("id") UUID id) {
		var actor = current.get();
		var event = registrations.event(actor, id);
		var page = URI.create(settings.baseUrl() + "/events/event?id=" + id);
		var name = "event-" + zones.local(event.starts(), event.zone()).toLocalDate() + ".ics";
		return Response.ok(CalendarFile.of(event, page, zones, actor.locale()), CalendarFile.MEDIA_TYPE)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
	}

	private EventJson json(EventView event) {
		return EventJson.of(event, zones);
	}

	/** One who comes, or waits. */
	public record ParticipantJson(UUID member, String name, String status, java.time.Instant signedUpAt, java.time.Instant movedUpAt) {

		static ParticipantJson of(Participant participant) {
			return new ParticipantJson(participant.member(), participant.name(), participant.status().code(), participant.signedUpAt(), participant.movedUpAt());
		}
	}
}

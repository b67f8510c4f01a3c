-- Events that people attend. Moments are stored as instants; the zone says whose clock the organiser meant.
create table community_event (
    id             uuid primary key,
    title          varchar(200)  not null,
    title_fr       varchar(200),
    description    varchar(4000) not null,
    description_fr varchar(4000),
    zone           varchar(64)   not null,
    starts_at      timestamptz   not null,
    ends_at        timestamptz   not null,
    opens_at       timestamptz   not null,
    closes_at      timestamptz   not null,
    place          varchar(300),
    link           varchar(1000),
    capacity       integer       not null,
    status         varchar(16)   not null,
    -- Null: the portal itself, for sample events.
    organiser_id   uuid references member,
    changed_at     timestamptz   not null,
    version        bigint        not null default 0,
    constraint event_ends_after_start check (ends_at > starts_at),
    constraint event_window check (closes_at > opens_at and closes_at <= ends_at),
    constraint event_somewhere check (place is not null or link is not null),
    constraint event_capacity check (capacity between 1 and 10000),
    constraint event_status check (status in ('SCHEDULED', 'CANCELLED'))
);

create index event_by_end on community_event (ends_at);

-- One row for one person and one event, whatever they decide and however often.
create table registration (
    id           uuid primary key,
    event_id     uuid        not null references community_event,
    member_id    uuid        not null references member,
    status       varchar(16) not null,
    -- The order of arrival. Who comes back after giving up gets a new number, behind all others.
    number       bigint      not null,
    -- The seat's number while confirmed.
    seat         integer,
    signed_up_at timestamptz not null,
    -- When the waiting list gave them the seat they hold.
    moved_up_at  timestamptz,
    constraint registration_once unique (event_id, member_id),
    constraint registration_order unique (event_id, number),
    -- Stands behind the lock of the event's row: no seat is taken twice, even if the lock were forgotten.
    constraint registration_seat unique (event_id, seat),
    constraint registration_status check (status in ('CONFIRMED', 'WAITING', 'CANCELLED')),
    constraint registration_seat_if_confirmed check ((status = 'CONFIRMED') = (seat is not null) and seat >= 1)
);

create index registration_of_member on registration (member_id);

grant select, insert, update on community_event, registration to ${application_role};

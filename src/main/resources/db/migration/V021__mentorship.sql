-- Who mentors whom. An ended pair stays: it is the history of the network.
create table mentorship (
    id        uuid primary key,
    mentor_id uuid        not null references member,
    mentee_id uuid        not null references member,
    began_at  timestamptz not null,
    ended_at  timestamptz,
    version   bigint      not null default 0,
    constraint mentorship_of_two check (mentor_id <> mentee_id)
);

-- The last word when two coordinators pair the same two people in the same moment.
create unique index mentorship_open_once on mentorship (mentor_id, mentee_id) where ended_at is null;
create index mentorship_mentee on mentorship (mentee_id);

grant select, insert, update on mentorship to ${application_role};

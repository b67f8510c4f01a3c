-- How often words that could lead to a patient were let through, and why: by day, kind and reason. No member, no text, no place.
create table guard_override (
    day    date        not null,
    kind   varchar(20) not null,
    reason varchar(20) not null,
    passed integer     not null,
    primary key (day, kind, reason)
);

grant select, insert, update on guard_override to ${application_role};

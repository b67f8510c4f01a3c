-- Searches, counted by words and language without saying who asked: what the library lacks. Nothing that looks like a
-- person is written down, and a line goes 180 days after its last day.
create table asked_search (
    id            uuid primary key default gen_random_uuid(),
    words         varchar(120) not null,
    language      varchar(2)   not null,
    first_on      date         not null,
    last_on       date         not null,
    asked         integer      not null,
    found_nothing integer      not null,
    fitted_badly  integer      not null,
    opened        integer      not null,
    -- How many resources the last one found.
    results       integer      not null,
    state         varchar(10)  not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'SET_ASIDE')),
    constraint asked_search_once unique (words, language)
);

create index asked_search_open on asked_search (last_on) where state = 'OPEN' and opened = 0;

-- What a curator puts on top of one search, whatever the language of who asks.
create table search_pick (
    words       varchar(120) primary key,
    resource_id varchar(64) not null references resource,
    picked_at   timestamptz not null
);

grant select, insert, update, delete on asked_search, search_pick to ${application_role};

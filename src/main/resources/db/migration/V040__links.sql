-- An address in use and what is known of it. Derived: thrown away, it is found out again.
create table link (
    url           varchar(2000) collate "C" primary key,
    host          varchar(300)  not null,
    -- What the library calls it, in all languages.
    titles        varchar(700)  not null,
    in_use        boolean       not null,
    state         varchar(20)   not null,
    -- The last look's own finding; the state believes a failure only after some.
    finding       varchar(20)   not null,
    checked_at    timestamptz,
    next_check    timestamptz   not null,
    failures      integer       not null,
    failing_since timestamptz,
    failed_at     timestamptz,
    moved_to      varchar(2000),
    page_title    varchar(500),
    etag          varchar(300),
    last_modified varchar(300),
    -- The finding that a curator looked at and found right, until it changes.
    confirmed     varchar(2500),
    counted_at    timestamptz   not null
);

create index link_next_check on link (next_check) where in_use;
create index link_host_next on link (host, next_check) where in_use;
create index link_state on link (state) where in_use;

-- Until when a host is left alone, by all nodes.
create table link_host (
    host    varchar(300) collate "C" primary key,
    free_at timestamptz not null
);

-- The words behind an address, for the search only.
create table link_text (
    url         varchar(2000) collate "C" primary key,
    title       varchar(500)  not null,
    language    varchar(2)    not null,
    body        text          not null,
    read_at     timestamptz   not null
);

grant select, insert, update, delete on link, link_host, link_text to ${application_role};

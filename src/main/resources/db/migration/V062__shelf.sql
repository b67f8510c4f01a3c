-- What members keep and say of the library. Everything here is its member's own; curators see suggestions with the name of who
-- made them, reports and opinions without.
create table shelf_item (
    id          uuid primary key,
    member_id   uuid        not null references member,
    resource_id varchar(64) not null references resource,
    note        varchar(2000),
    saved_at    timestamptz not null,
    constraint shelf_item_once unique (member_id, resource_id)
);

create table resource_opinion (
    id          uuid primary key,
    member_id   uuid        not null references member,
    resource_id varchar(64) not null references resource,
    helpful     boolean     not null,
    reason      varchar(500),
    given_at    timestamptz not null,
    constraint resource_opinion_once unique (member_id, resource_id)
);

create index resource_opinion_of on resource_opinion (resource_id);

create table link_report (
    id          uuid primary key,
    member_id   uuid        not null references member,
    resource_id varchar(64) not null references resource,
    note        varchar(500),
    reported_at timestamptz not null,
    settled_at  timestamptz
);

create unique index link_report_once on link_report (member_id, resource_id) where settled_at is null;
create index link_report_open on link_report (resource_id) where settled_at is null;

create table suggestion (
    id         uuid primary key,
    member_id  uuid          not null references member,
    url        varchar(2000),
    why        varchar(1000) not null,
    -- The search that found nothing, when it came from one.
    words      varchar(200),
    made_at    timestamptz   not null,
    settled_at timestamptz
);

create index suggestion_open on suggestion (made_at) where settled_at is null;
create index suggestion_of_member on suggestion (member_id);

create table saved_search (
    id        uuid primary key,
    member_id uuid          not null references member,
    name      varchar(200)  not null,
    address   varchar(2000) not null,
    saved_at  timestamptz   not null,
    looked_at timestamptz   not null,
    constraint saved_search_once unique (member_id, address)
);

grant select, insert, update, delete on shelf_item, resource_opinion, saved_search to ${application_role};
grant select, insert, update on link_report, suggestion to ${application_role};

-- Which resources were published since a moment.
create index resource_version_published on resource_version (at) where status = 'PUBLISHED';

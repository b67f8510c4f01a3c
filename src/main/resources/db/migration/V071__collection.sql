-- A starter kit for a topic: resources in an order, with a note on each. Retired rather than deleted.
create table collection (
    id              varchar(64) collate "C" primary key,
    title           varchar(300) not null,
    title_fr        varchar(300),
    introduction    varchar(5000),
    introduction_fr varchar(5000),
    status          varchar(12)  not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    created_at      timestamptz  not null,
    changed_at      timestamptz  not null,
    version         bigint       not null
);

create table collection_item (
    collection_id varchar(64) collate "C" not null references collection,
    position      integer     not null,
    resource_id   varchar(64) collate "C" not null references resource,
    note          varchar(1000),
    note_fr       varchar(1000),
    primary key (collection_id, position),
    unique (collection_id, resource_id)
);

create index collection_item_resource on collection_item (resource_id);

grant select, insert, update on collection to ${application_role};
grant select, insert, update, delete on collection_item to ${application_role};

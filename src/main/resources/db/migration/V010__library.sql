-- The vocabularies: short codes that never change, names in both languages that may.
create table kind (
    code     varchar(40) collate "C" primary key,
    name_en  varchar(200) not null,
    name_fr  varchar(200) not null,
    position integer      not null
);

create table topic (
    code     varchar(40) collate "C" primary key,
    name_en  varchar(200) not null,
    name_fr  varchar(200) not null,
    position integer      not null
);

create table profession (
    code     varchar(40) collate "C" primary key,
    name_en  varchar(200) not null,
    name_fr  varchar(200) not null,
    position integer      not null
);

create table organisation (
    code    varchar(40) collate "C" primary key,
    name_en varchar(200) not null,
    name_fr varchar(200) not null
);

-- One curated link. Never deleted: retired, so that what followed it can still say so.
create table resource (
    id             varchar(64) collate "C" primary key,
    title          varchar(300)  not null,
    title_fr       varchar(300),
    url            varchar(2000) not null,
    organisation   varchar(40) references organisation,
    summary        text,
    summary_fr     text,
    kind           varchar(40) references kind,
    jurisdiction   varchar(100),
    language       varchar(10)   not null,
    phone          varchar(300),
    hours          varchar(300),
    cost           varchar(100),
    published_year integer,
    owner_note     varchar(2000),
    -- Deferred: an import may name a predecessor that stands further down in the file.
    successor_of   varchar(64) references resource deferrable initially deferred,
    verified       boolean       not null,
    reviewed       boolean       not null,
    status         varchar(12)   not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    created_at     timestamptz   not null,
    changed_at     timestamptz   not null,
    version        bigint        not null
);

create index resource_changed_at on resource (changed_at);
create index resource_successor_of on resource (successor_of) where successor_of is not null;
create index resource_url on resource (url);

create table resource_topic (
    resource_id varchar(64) not null references resource,
    topic       varchar(40) not null references topic,
    primary key (resource_id, topic)
);

create index resource_topic_topic on resource_topic (topic);

create table resource_profession (
    resource_id varchar(64) not null references resource,
    profession  varchar(40) not null references profession,
    primary key (resource_id, profession)
);

create index resource_profession_profession on resource_profession (profession);

-- What a resource was after each change: every field as text, by name, as JSON. Added to, never changed.
create table resource_version (
    resource_id varchar(64) not null references resource,
    number      bigint      not null,
    at          timestamptz not null,
    -- Null: the portal itself.
    member_id   uuid references member,
    deed        varchar(16) not null,
    status      varchar(12) not null,
    content     text        not null,
    primary key (resource_id, number)
);

-- What people say and what they mean. Asking for the term finds the equivalents (separated by semicolons) as well.
create table synonym (
    term          varchar(200) primary key,
    equivalents   varchar(2000) not null,
    kind          varchar(40)   not null,
    capitals_only boolean       not null,
    note          varchar(500),
    changed_at    timestamptz   not null
);

grant select, insert, update, delete on kind, topic, profession, organisation, synonym, resource_topic, resource_profession to ${application_role};
grant select, insert, update on resource to ${application_role};
grant select, insert on resource_version to ${application_role};

-- Who people are. Keycloak's subject is the key that never changes; roles are copied from its tokens.
create table member (
    id           uuid primary key,
    subject      varchar(64)  not null unique,
    name         varchar(200) not null,
    email        varchar(320),
    locale       varchar(10)  not null default 'en',
    zone         varchar(64)  not null default 'America/Edmonton',
    active       boolean      not null default true,
    -- Issue time of the newest token whose claims were copied: an older token never brings a role back.
    claims_at    timestamptz  not null,
    created_at   timestamptz  not null,
    version      bigint       not null default 0
);

create table member_role (
    member_id uuid        not null references member,
    role      varchar(32) not null,
    primary key (member_id, role)
);

-- The audit trail: the application may add and read, nothing else.
create table audit_entry (
    id            bigint generated always as identity primary key,
    at            timestamptz  not null,
    member_id     uuid,
    roles         varchar(200) not null,
    action        varchar(64)  not null,
    subject       varchar(200) not null,
    origin        varchar(64)  not null,
    previous_hash varchar(64)  not null,
    hash          varchar(64)  not null unique
);

grant usage on schema public to ${application_role};
grant select, insert, update, delete on member, member_role to ${application_role};
grant select, insert on audit_entry to ${application_role};

-- The secret by which a member's feed reader asks, which cannot sign in: found by its hash, and sealed so that its member can be
-- shown it again. One at a time: a new one takes the place of the old one.
create table feed_key (
    member_id     uuid primary key references member,
    key_hash      varchar(64) not null unique,
    sealed_key    bytea       not null,
    wrapped_key   bytea       not null,
    master_key_id varchar(16) not null references master_key,
    made_at       timestamptz not null
);

grant select, insert, update, delete on feed_key to ${application_role};

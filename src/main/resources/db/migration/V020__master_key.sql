-- Names the master key that wraps the keys of the conversations, so that a start with a wrong one is refused.
-- A one-way fingerprint: the key itself is never in the database.
create table master_key (
    id            varchar(16) primary key,
    first_used_at timestamptz not null
);

grant select, insert on master_key to ${application_role};

-- How many days a conversation is kept after its end. The rule in force at the end holds for it, whatever comes later.
create table retention_rule (
    id           uuid primary key,
    days         integer     not null,
    effective_at timestamptz not null unique,
    -- Null for the rule that the portal came with.
    set_by       uuid references member,
    constraint retention_days check (days between 30 and 3650)
);
insert into retention_rule (id, days, effective_at) values ('00000000-0000-0000-0000-000000000090', 90, '2000-01-01T00:00:00Z');

-- A conversation that is not erased for now, because somebody may have a right to it. It gives nobody a right to read.
create table legal_hold (
    conversation_id uuid primary key references conversation,
    reason          varchar(20) not null,
    placed_at       timestamptz not null,
    placed_by       uuid        not null references member
);

grant select, insert, delete on retention_rule, legal_hold to ${application_role};
grant delete on conversation, participant, message, ask to ${application_role};

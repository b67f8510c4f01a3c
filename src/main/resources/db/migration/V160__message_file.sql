-- A file that a participant brought into a conversation. Its name, kind, size and bytes are sealed by the key of the conversation,
-- and so is what the guard found in it. It belongs to a message once one was sent with it; what never was goes after a day.
create table message_file (
    id              uuid primary key,
    conversation_id uuid        not null,
    member_id       uuid        not null,
    seq             bigint,
    head            bytea       not null,
    found           bytea,
    -- READY: may be sent. HELD: waits for a reason why it may. WITHHELD: passed once, and no longer does.
    state           varchar(8)  not null,
    -- Of the checks that it passed.
    rules           integer     not null,
    brought_at      timestamptz not null,
    foreign key (conversation_id, member_id) references participant (conversation_id, member_id),
    foreign key (conversation_id, seq) references message (conversation_id, seq),
    constraint message_file_state check (state in ('READY', 'HELD', 'WITHHELD')),
    constraint message_file_sent check (seq is null or state <> 'HELD')
);
create index message_file_of on message_file (conversation_id, seq);
create index message_file_loose on message_file (brought_at) where seq is null;
create index message_file_rules on message_file (rules);

-- Its bytes, in parts of one length but for the last.
create table message_file_part (
    file_id         uuid    not null references message_file,
    part            integer not null,
    conversation_id uuid    not null,
    sealed          bytea   not null,
    primary key (file_id, part)
);
create index message_file_part_of on message_file_part (conversation_id);
-- What is sealed cannot be made smaller.
alter table message_file_part alter column sealed set storage external;

grant select, insert, delete on message_file, message_file_part to ${application_role};
grant update (seq, state, rules, found) on message_file to ${application_role};

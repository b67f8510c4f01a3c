-- What becomes of a message after it was sent. Each change has a number of its own in its conversation, so that whoever was
-- away asks for what changed as for what is new. What is kept is how the message is now: nothing that was there before.
alter table conversation add column last_change bigint not null default 0;

alter table message
    -- The number of its latest change, 0 while it is as it was sent.
    add column changed     bigint  not null default 0,
    -- How often its words were replaced.
    add column edition     integer not null default 0,
    add column edited_at   timestamptz,
    -- Its words are gone then.
    add column recalled_at timestamptz,
    -- Who thinks what of it, sealed for its place as the words are. Null for nothing.
    add column reactions   bytea;

-- Small, and not touched by sending.
create index message_changed on message (conversation_id, changed) where changed > 0;

-- What a participant has put away, for their own eyes alone.
create table message_hidden (
    conversation_id uuid   not null,
    member_id       uuid   not null,
    seq             bigint not null,
    primary key (conversation_id, member_id, seq),
    foreign key (conversation_id, seq) references message (conversation_id, seq),
    foreign key (conversation_id, member_id) references participant (conversation_id, member_id)
);

-- Not its number, sender, client id or time.
grant update (sealed, changed, edition, edited_at, recalled_at, reactions) on message to ${application_role};
grant select, insert, delete on message_hidden to ${application_role};

-- Private messages. No column holds a word of them in clear.
create table conversation (
    id            uuid primary key,
    -- Null for conversations that belong to no pair; none yet.
    mentorship_id uuid unique references mentorship,
    -- The number of the newest message: its row lock puts the messages of a conversation in one order.
    last_seq      bigint      not null default 0,
    wrapped_key   bytea       not null,
    master_key_id varchar(16) not null references master_key,
    opened_at     timestamptz not null,
    last_at       timestamptz not null,
    ended_at      timestamptz
);

create table participant (
    conversation_id uuid   not null references conversation,
    member_id       uuid   not null references member,
    delivered_up_to bigint not null default 0,
    seen_up_to      bigint not null default 0,
    primary key (conversation_id, member_id),
    constraint seen_was_delivered check (seen_up_to <= delivered_up_to)
);
create index participant_member on participant (member_id);

create table message (
    conversation_id uuid        not null,
    seq             bigint      not null,
    sender_id       uuid        not null,
    -- Chosen by the client, the same for each try of one message.
    client_id       varchar(64) not null,
    sealed          bytea       not null,
    sent_at         timestamptz not null,
    primary key (conversation_id, seq),
    -- The last word on a message that was sent twice.
    unique (conversation_id, sender_id, client_id),
    -- Only a participant can have sent it.
    foreign key (conversation_id, sender_id) references participant (conversation_id, member_id)
);

grant select, insert, update on conversation, participant to ${application_role};
grant select, insert on message to ${application_role};

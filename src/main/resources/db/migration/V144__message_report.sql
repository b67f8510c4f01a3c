-- A participant asks the coordinators to look at a message. While it is open they can read that message and two either side.
create table message_report (
    id              uuid primary key,
    conversation_id uuid        not null,
    seq             bigint      not null,
    reporter_id     uuid        not null references member,
    reason          varchar(20) not null,
    -- In the reporter's words, sealed by the key of the conversation.
    words           bytea,
    reported_at     timestamptz not null,
    closed_at       timestamptz,
    outcome         varchar(20),
    foreign key (conversation_id, seq) references message (conversation_id, seq),
    foreign key (conversation_id, reporter_id) references participant (conversation_id, member_id),
    constraint report_closed_with_outcome check ((closed_at is null) = (outcome is null))
);
-- One of them may report a message again once it was closed, not twice at a time.
create unique index message_report_open on message_report (conversation_id, seq, reporter_id) where closed_at is null;

grant select, insert, update, delete on message_report to ${application_role};

-- What a participant is writing, so that it is there on their other devices too. Sealed by the conversation's key for that
-- participant alone. Null for nothing; the version goes up with each one that was kept.
create table message_draft (
    conversation_id uuid   not null,
    member_id       uuid   not null,
    version         bigint not null,
    sealed          bytea,
    primary key (conversation_id, member_id),
    foreign key (conversation_id, member_id) references participant (conversation_id, member_id)
);

grant select, insert, update on message_draft to ${application_role};

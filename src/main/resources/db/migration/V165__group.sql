-- A mentor and several of their mentees who write to each other in one place. A group that has ended stays, as a pair does.
create table mentoring_group (
    id        uuid primary key,
    mentor_id uuid        not null references member,
    -- In clear, for coordinators see it. Null once its conversation was erased.
    name      varchar(60),
    opened_at timestamptz not null,
    ended_at  timestamptz
);
create index mentoring_group_mentor on mentoring_group (mentor_id);

-- The mentees. Who has left stays, and can come back.
create table mentoring_group_member (
    group_id  uuid        not null references mentoring_group,
    member_id uuid        not null references member,
    joined_at timestamptz not null,
    left_at   timestamptz,
    primary key (group_id, member_id)
);
create index mentoring_group_member_of on mentoring_group_member (member_id);

alter table conversation
    add column group_id uuid unique references mentoring_group,
    add constraint conversation_of_one check (mentorship_id is null or group_id is null);

-- The messages that a participant may not read, for they were not in the group when these were written. None in a pair.
create table message_gap (
    conversation_id uuid   not null,
    member_id       uuid   not null,
    -- What comes after this number …
    after_seq       bigint not null,
    -- … up to this one. Null while they are not in it: then it is all that comes, and they cannot write.
    up_to           bigint,
    primary key (conversation_id, member_id, after_seq),
    foreign key (conversation_id, member_id) references participant (conversation_id, member_id),
    constraint gap_of_something check (up_to > after_seq)
);
create unique index message_gap_open on message_gap (conversation_id, member_id) where up_to is null;

grant select, insert, update on mentoring_group, mentoring_group_member to ${application_role};
grant select, insert, update, delete on message_gap to ${application_role};

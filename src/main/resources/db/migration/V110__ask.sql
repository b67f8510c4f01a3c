-- A question to a mentor, beside the message that says it: who, when, how it ended. Not a word of it stands here.
create table ask (
    id              uuid primary key,
    conversation_id uuid        not null,
    seq             bigint      not null,
    asker_id        uuid        not null references member,
    mentor_id       uuid        not null references member,
    how_soon        varchar(20) not null,
    asked_at        timestamptz not null,
    closed_at       timestamptz,
    minutes         integer,
    helped          varchar(10),
    version         bigint      not null default 0,
    -- One question is one message, however often it was sent.
    constraint ask_once unique (conversation_id, seq),
    foreign key (conversation_id, seq) references message (conversation_id, seq),
    constraint ask_minutes check (minutes between 0 and 600)
);
create index ask_open on ask (mentor_id) where closed_at is null;
create index ask_of on ask (asker_id);

-- When a mentor does not answer, and who does meanwhile. Days, in the mentor's own zone, both included.
create table absence (
    id          uuid primary key,
    member_id   uuid not null references member,
    first_day   date not null,
    last_day    date not null,
    covering_id uuid references member,
    constraint absence_in_order check (first_day <= last_day),
    constraint absence_by_another check (covering_id <> member_id)
);
create index absence_of on absence (member_id, last_day);

grant select, insert, update on ask to ${application_role};
grant select, insert, delete on absence to ${application_role};

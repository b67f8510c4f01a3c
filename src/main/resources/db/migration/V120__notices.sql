-- How far a mail has told a participant of messages: the third mark beside delivered and seen. Sending a message does not touch it.
alter table participant add column told_up_to bigint not null default 0;
-- Whatever was written before there were mails is not told of now.
update participant p set told_up_to = c.last_seq from conversation c where c.id = p.conversation_id;

-- A mail that goes out, or has gone: to whom, what kinds of news and how many, never a word of them. It is written when it goes.
create table mail (
    id           uuid primary key,
    member_id    uuid         not null references member,
    -- A fingerprint of the news that it tells.
    told         varchar(64)  not null,
    about        varchar(300) not null,
    state        varchar(10)  not null,
    tries        integer      not null default 0,
    -- Of a mail that is being sent: until when whoever took it has it.
    next_try_at  timestamptz  not null,
    made_at      timestamptz  not null,
    ended_at     timestamptz,
    fault        varchar(20),
    -- What its receiver had chosen before stopping mails by it; null when that was not done.
    stopped      varchar(300),
    -- The last word on a mail that two nodes made at once.
    constraint mail_once unique (member_id, told)
);
create index mail_to_go on mail (next_try_at) where state in ('WAITING', 'SENDING');
create index mail_of on mail (member_id, made_at);

-- What a member is told, other than messages, of which the marks of the conversation tell. Kind and subject, never a name or a word.
create table notice (
    id        uuid primary key,
    member_id uuid        not null references member,
    kind      varchar(20) not null,
    subject   uuid        not null,
    at        timestamptz not null,
    read_at   timestamptz,
    mail_id   uuid references mail,
    -- At most one for each person, kind and thing, however often the fact is told.
    constraint notice_once unique (member_id, kind, subject)
);
create index notice_of on notice (member_id, at);
create index notice_untold on notice (at) where read_at is null and mail_id is null;

-- Of those who chose; the others have the usual.
create table notice_choice (
    member_id    uuid primary key references member,
    paces        varchar(300) not null,
    quiet_from   varchar(5)   not null,
    quiet_until  varchar(5)   not null,
    working_days boolean      not null,
    sound        boolean      not null
);

-- The one key that the secrets in the addresses are made by which stop mails. Made at its first use; another master key wraps it anew.
create table stop_key (
    id            uuid primary key,
    wrapped_key   bytea       not null,
    master_key_id varchar(16) not null references master_key
);

grant select, insert, update on stop_key to ${application_role};
grant select, insert, update, delete on mail, notice, notice_choice to ${application_role};

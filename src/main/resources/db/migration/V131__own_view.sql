-- How each participant keeps a conversation for themselves, and whether they let the others know what they have seen:
-- that is shown while all of them do.
alter table participant
    add column pinned      boolean not null default false,
    add column muted       boolean not null default false,
    -- From this number on it counts as unread, whatever was seen. Null for nothing.
    add column unread_from bigint,
    add column shows_seen  boolean not null default true,
    -- Whether they let the others know that they are writing; who does not is not told either.
    add column shows_typing boolean not null default true;

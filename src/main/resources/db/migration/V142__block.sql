-- Who wants no messages in a conversation, and since when. While anybody in it does, nobody writes there.
alter table participant add column blocked_at timestamptz;

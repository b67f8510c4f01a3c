-- An abbreviation may have several senses, each a line of its own; and who edits one is told when somebody else did so first.
alter table synonym drop constraint synonym_pkey;
alter table synonym add column id uuid not null default gen_random_uuid() primary key;
alter table synonym add column version bigint not null default 0;
create unique index synonym_once on synonym (term, md5(equivalents));

-- What a merge of two words moved, so that it can be taken back; forgotten once it was. Merges from before are not remembered.
create table word_merge (
    list      varchar(12) not null check (list in ('organisation', 'topic', 'profession', 'kind', 'place')),
    code      varchar(40) collate "C" not null,
    into_code varchar(40) collate "C" not null,
    merged_at timestamptz not null,
    primary key (list, code)
);

create table word_merge_resource (
    list        varchar(12) not null,
    code        varchar(40) collate "C" not null,
    resource_id varchar(64) not null references resource,
    -- Of the resource, in which the word stood.
    field       varchar(20) not null,
    -- It had the other word beside this one.
    had_both    boolean     not null,
    primary key (list, code, resource_id, field),
    foreign key (list, code) references word_merge on delete cascade
);

create index word_merge_resource_resource on word_merge_resource (resource_id);

-- What hung on the word: narrower words, its names, successions before and after it.
create table word_merge_hung (
    id      bigint generated always as identity primary key,
    list    varchar(12) not null,
    code    varchar(40) collate "C" not null,
    what    varchar(12) not null check (what in ('NARROWER', 'OWN_NAME', 'FORMER_NAME', 'SUCCESSION')),
    -- The narrower word, or the organisation of a succession.
    word    varchar(40) collate "C",
    -- The predecessor in a succession.
    other   varchar(40) collate "C",
    text_en varchar(200),
    text_fr varchar(200),
    from_day date,
    to_day  date,
    -- False where it would have hung on itself or twice and was dropped.
    moved   boolean     not null default true,
    foreign key (list, code) references word_merge on delete cascade
);

create index word_merge_hung_merge on word_merge_hung (list, code);

grant select, insert, delete on word_merge, word_merge_hung to ${application_role};
grant select, insert, update, delete on word_merge_resource to ${application_role};

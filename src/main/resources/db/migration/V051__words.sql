-- Words that curators edit: who saved last is told by the version. A word that was merged into another stays, so that old
-- versions and files that name it are still understood, and no list shows it.
alter table organisation add version bigint not null default 1, add changed_at timestamptz not null default 'epoch', add merged_into varchar(40) collate "C" references organisation;
alter table topic add version bigint not null default 1, add changed_at timestamptz not null default 'epoch', add merged_into varchar(40) collate "C" references topic;
alter table profession add version bigint not null default 1, add changed_at timestamptz not null default 'epoch', add merged_into varchar(40) collate "C" references profession;
alter table kind add version bigint not null default 1, add changed_at timestamptz not null default 'epoch', add merged_into varchar(40) collate "C" references kind;
alter table place add version bigint not null default 1, add changed_at timestamptz not null default 'epoch', add merged_into varchar(40) collate "C" references place;

-- Those that are here already did not change just now: the search need not read them again.
alter table organisation alter changed_at set default now();
alter table topic alter changed_at set default now();
alter table profession alter changed_at set default now();
alter table kind alter changed_at set default now();
alter table place alter changed_at set default now();

-- Organisations stand by their short names: theirs is always 0.
alter table organisation add position integer not null default 0;

-- A wider topic.
alter table topic add parent varchar(40) collate "C" references topic, add check (parent <> code);

-- What an organisation was called, and until when, as far as known.
create table organisation_name (
    organisation varchar(40) collate "C" not null references organisation,
    name_en      varchar(200) not null,
    name_fr      varchar(200) not null,
    valid_from   date,
    valid_to     date,
    check (valid_to >= valid_from)
);

create index organisation_name_organisation on organisation_name (organisation);

-- Whose work an organisation took over: all of it, or what is said.
create table organisation_predecessor (
    organisation varchar(40) collate "C" not null references organisation,
    predecessor  varchar(40) collate "C" not null references organisation,
    since        date,
    what_en      varchar(200),
    what_fr      varchar(200),
    primary key (organisation, predecessor),
    check (organisation <> predecessor)
);

create index organisation_predecessor_predecessor on organisation_predecessor (predecessor);

insert into organisation_predecessor (organisation, predecessor, since, what_en, what_fr) values
    ('Recovery Alberta', 'AHS', '2024-09-01', 'addiction, mental health and correctional health services', 'services de dépendance, de santé mentale et de santé en milieu correctionnel'),
    ('HQA', 'HQCA', null, null, null),
    ('ACTT', 'TOP', null, null, null);

-- Where no French name is known the English one stands for both.
insert into organisation_name (organisation, name_en, name_fr, valid_to) values
    ('988', 'Talk Suicide Canada', 'Talk Suicide Canada', '2023-11-30'),
    ('CRISM', 'Canadian Research Initiative in Substance Misuse', 'ICRAS', null),
    ('RSA', 'Réseau santé albertain', 'Réseau santé albertain', null),
    ('Thunderbird', 'National Native Addictions Partnership Foundation', 'National Native Addictions Partnership Foundation', null),
    ('TPP Alberta', 'Triplicate Prescription Program', 'Triplicate Prescription Program', null);

grant select, insert, update, delete on organisation_name, organisation_predecessor to ${application_role};

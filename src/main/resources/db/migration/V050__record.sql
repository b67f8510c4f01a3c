-- Where something holds or is offered. A place has its time: Alberta's zones were followed by corridors that are none of them.
create table place (
    code       varchar(40) collate "C" primary key,
    name_en    varchar(200) not null,
    name_fr    varchar(200) not null,
    position   integer      not null,
    kind       varchar(12)  not null check (kind in ('COUNTRY', 'PROVINCE', 'ZONE', 'CORRIDOR', 'COMMUNITY')),
    parent     varchar(40) collate "C" references place,
    -- Null: not known, or without end.
    valid_from date,
    valid_to   date,
    check (parent <> code),
    check (valid_to >= valid_from)
);

-- What an Albertan library starts with. No day is known on which the corridors took the zones' place: the curator enters it.
insert into place (code, name_en, name_fr, position, kind, parent) values
    ('canada', 'Canada', 'Canada', 1, 'COUNTRY', null),
    ('alberta', 'Alberta', 'Alberta', 2, 'PROVINCE', 'canada'),
    ('corridor-north-west', 'North-West corridor', 'corridor Nord-Ouest', 3, 'CORRIDOR', 'alberta'),
    ('corridor-north-east', 'North-East corridor', 'corridor Nord-Est', 4, 'CORRIDOR', 'alberta'),
    ('corridor-edmonton', 'Edmonton corridor', 'corridor d''Edmonton', 5, 'CORRIDOR', 'alberta'),
    ('corridor-central', 'Central corridor', 'corridor Centre', 6, 'CORRIDOR', 'alberta'),
    ('corridor-calgary', 'Calgary corridor', 'corridor de Calgary', 7, 'CORRIDOR', 'alberta'),
    ('corridor-south-west', 'South-West corridor', 'corridor Sud-Ouest', 8, 'CORRIDOR', 'alberta'),
    ('corridor-south-east', 'South-East corridor', 'corridor Sud-Est', 9, 'CORRIDOR', 'alberta'),
    ('zone-north', 'North Zone (former)', 'zone Nord (ancienne)', 10, 'ZONE', 'alberta'),
    ('zone-edmonton', 'Edmonton Zone (former)', 'zone d''Edmonton (ancienne)', 11, 'ZONE', 'alberta'),
    ('zone-central', 'Central Zone (former)', 'zone Centre (ancienne)', 12, 'ZONE', 'alberta'),
    ('zone-calgary', 'Calgary Zone (former)', 'zone de Calgary (ancienne)', 13, 'ZONE', 'alberta'),
    ('zone-south', 'South Zone (former)', 'zone Sud (ancienne)', 14, 'ZONE', 'alberta'),
    ('british-columbia', 'British Columbia', 'Colombie-Britannique', 15, 'PROVINCE', 'canada'),
    ('nova-scotia', 'Nova Scotia', 'Nouvelle-Écosse', 16, 'PROVINCE', 'canada'),
    ('ontario', 'Ontario', 'Ontario', 17, 'PROVINCE', 'canada'),
    ('quebec', 'Quebec', 'Québec', 18, 'PROVINCE', 'canada');

create table resource_place (
    resource_id varchar(64) not null references resource,
    place       varchar(40) collate "C" not null references place,
    primary key (resource_id, place)
);

create index resource_place_place on resource_place (place);

-- How long what somebody has read is good for: numbers and hours go stale sooner than reports.
alter table kind add review_months integer not null default 12 check (review_months between 1 and 120);
update kind set review_months = 6 where code in ('phone-advice', 'help-line', 'programme', 'course');
update kind set review_months = 24 where code in ('article', 'story', 'report');

alter table resource
    add steward              varchar(40) collate "C" references organisation,
    -- The same in the other language; each names the other.
    add counterpart          varchar(64) collate "C" references resource deferrable initially deferred,
    add provenance           varchar(500),
    add conflict_of_interest boolean not null default false,
    add conflict_note        varchar(1000),
    add credits              varchar(300),
    add session_id           varchar(9),
    add reviewed_at          date,
    add reviewed_by          varchar(200),
    -- Null where the review came in from elsewhere.
    add reviewer             uuid references member,
    add review_due           date,
    -- Who sent it to review, or changed it since.
    add sent_by              uuid references member,
    add constraint resource_counterpart_once unique (counterpart) deferrable initially deferred,
    add check (counterpart <> id),
    drop constraint resource_status_check,
    add constraint resource_status_check check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED'));

update resource set review_due = (changed_at at time zone 'UTC')::date + make_interval(months => coalesce((select review_months from kind where kind.code = resource.kind), 12))
    where status = 'PUBLISHED';

create index resource_organisation on resource (organisation);
create index resource_steward on resource (steward) where steward is not null;
create index resource_kind on resource (kind);
create index resource_review_due on resource (review_due) where status = 'PUBLISHED';

grant select, insert, update, delete on place, resource_place to ${application_role};

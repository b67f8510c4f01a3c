-- By what the same address is recognised however it is written: kept beside each resource, computed by the portal, and computed
-- anew at the next start for every resource without a line.
create table resource_address (
    resource_id varchar(64) collate "C" primary key references resource,
    address_key varchar(2000) collate "C" not null
);

create index resource_address_key on resource_address (address_key);

grant select, insert, update, delete on resource_address to ${application_role};

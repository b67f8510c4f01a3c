-- In how many conversations a resource was sent as a card, never in whose: the mark is an HMAC of the resource under a key that
-- comes from the conversation's own data key. The same conversation makes the same mark, and so counts once; without the master
-- key nobody can say which conversation a mark belongs to.
-- No reference to the resource: it would make a message wait for whoever is changing the resource. Resources are never deleted.
create table resource_use (
    resource_id varchar(64) not null,
    mark        bytea       not null,
    primary key (resource_id, mark)
);

grant select, insert on resource_use to ${application_role};

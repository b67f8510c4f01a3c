-- Who scheduled an event stands in the audit trail, once.
alter table community_event drop column organiser_id;

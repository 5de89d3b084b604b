-- Migration 0028 made the same index under another name.
drop index relationship_by_consumer;
-- What was added by mistake ends on the day on which it began.
alter table organisation drop constraint organisation_interval;
alter table organisation add constraint organisation_interval check (since <= until);

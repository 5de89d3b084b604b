-- Whether the author of a suggestion may write its clause is worked out from who they are today: what was kept grew stale.
alter table suggestion drop column could_write;

-- A relationship can end on a day that is still to come; it runs until then, and afterwards `until` says that it ended.
alter table relationship
  -- the first day on which it will no longer hold
  add column ends_on date,
  add column end_set_by uuid,
  add column end_reason text not null default '';
alter table relationship
  add constraint relationship_end_ahead check (ends_on is null or until is null),
  add constraint relationship_end_set check ((ends_on is null) = (end_set_by is null)),
  add constraint relationship_end_setter foreign key (workspace_id, end_set_by) references person (workspace_id, id);
create index relationship_ends on relationship (workspace_id, id, ends_on) where ends_on is not null;

-- The roles that are held today: with the day on which their relationship ends they are over at once, too.
create or replace view held_role with (security_invoker = true) as
  select workspace_id, id, relationship_id, service_id, role, person_id, speaks_for, interim, since, until, deputy_for,
    group_id
  from role_holder h
  where withdrawn_at is null and (until is null or until > (now() at time zone 'utc')::date)
    and not exists (select 1 from relationship l where l.workspace_id = h.workspace_id and l.id = h.relationship_id
      and l.ends_on <= (now() at time zone 'utc')::date);

create or replace view held_provider_role with (security_invoker = true) as
  select workspace_id, id, service_id, relationship_id, role, person_id, since, until
  from provider_role_holder h
  where withdrawn_at is null and (until is null or until > (now() at time zone 'utc')::date)
    and not exists (select 1 from relationship l where l.workspace_id = h.workspace_id and l.id = h.relationship_id
      and l.ends_on <= (now() at time zone 'utc')::date);

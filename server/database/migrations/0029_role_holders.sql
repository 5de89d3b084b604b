-- The first day on which the role is no longer held; open where there is none.
alter table role_holder add column until date;
-- The holder that this one stands in for, of the same role, relationship and service.
alter table role_holder add column deputy_for uuid;
-- How it ended: taken away, handed over to somebody else, or because its term was over.
alter table role_holder add column ended text;
alter table role_holder add constraint role_holder_deputy foreign key (workspace_id, deputy_for)
  references role_holder (workspace_id, id);
alter table role_holder add constraint role_holder_ended check (ended in ('withdrawn', 'handed-over', 'term'));
update role_holder set ended = 'withdrawn' where withdrawn_at is not null;

create index role_holder_place on role_holder (workspace_id, service_id, relationship_id, role);
create index role_holder_until on role_holder (until) where withdrawn_at is null and until is not null;
create index role_holder_deputy on role_holder (workspace_id, deputy_for) where deputy_for is not null;

-- The name of whoever a deputy signed for.
alter table sign_off add column deputy_for text not null default '';

-- Who holds a role on the provider's side beside the owner; for one consumer, or for all of the service's.
create table provider_role_holder (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  relationship_id uuid,
  role text not null,
  person_id uuid not null,
  since timestamptz not null,
  until date,
  withdrawn_at timestamptz,
  ended text,
  primary key (workspace_id, id),
  constraint provider_role_holder_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint provider_role_holder_relationship foreign key (workspace_id, relationship_id)
    references relationship (workspace_id, id),
  constraint provider_role_holder_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint provider_role_holder_ended check (ended in ('withdrawn', 'handed-over', 'term'))
);
create unique index provider_role_holder_once
  on provider_role_holder (workspace_id, service_id, role, person_id, relationship_id) nulls not distinct
  where withdrawn_at is null;
create index provider_role_holder_person on provider_role_holder (workspace_id, person_id) where withdrawn_at is null;
create index provider_role_holder_until on provider_role_holder (until)
  where withdrawn_at is null and until is not null;

-- The roles that are held today: a term that is over counts as over at once, whatever is on record yet.
create view held_role as
  select workspace_id, id, relationship_id, service_id, role, person_id, speaks_for, interim, since, until, deputy_for
  from role_holder
  where withdrawn_at is null and (until is null or until > (now() at time zone 'utc')::date);

create view held_provider_role as
  select workspace_id, id, service_id, relationship_id, role, person_id, since, until
  from provider_role_holder
  where withdrawn_at is null and (until is null or until > (now() at time zone 'utc')::date);

-- Who takes part in a service beside its owner, on either side.
create view part_in_service as
  select workspace_id, service_id, person_id from held_role
  union all
  select workspace_id, service_id, person_id from held_provider_role;

-- Since when somebody is no longer active, however that came about: a role that they held is vacant since then.
alter table person add column inactive_since timestamptz;
update person p set inactive_since = coalesce((
  select max(j.at) from journal j where j.workspace_id = p.workspace_id and j.subject_id = p.id::text
    and j.fact = 'person.changed' and j.after ->> 'active' = 'false'), now())
where not p.active;

create function note_inactive_person() returns trigger language plpgsql as $$
begin
  new.inactive_since := case when new.active then null else coalesce(new.inactive_since, now()) end;
  return new;
end
$$;
create trigger person_inactive before insert or update of active on person
  for each row execute function note_inactive_person();

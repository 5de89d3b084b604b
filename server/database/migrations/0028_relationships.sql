-- The service relationship as a thing of its own: how long it lasts, where on the journey it stands, which services it
-- covers, who does what in it, and what each side keeps of it.
alter table relationship
  add column since date not null default (now() at time zone 'utc')::date,
  -- the first day on which it no longer holds
  add column until date,
  -- null while nobody has said where it stands
  add column stage text,
  add column stage_set_by uuid,
  add column stage_set_at timestamptz,
  add column next_review_on date,
  add column review_set_by uuid,
  add column version integer not null default 0;
update relationship set since = (created_at at time zone 'utc')::date;
alter table relationship
  add constraint relationship_stage check (stage in ('explore', 'engage', 'offer', 'agree', 'onboard', 'co-create',
    'realise', 'offboard', 'ended')),
  add constraint relationship_ended check ((until is not null) = (stage is not distinct from 'ended')),
  add constraint relationship_days check (until >= since),
  add constraint relationship_stage_setter foreign key (workspace_id, stage_set_by) references person (workspace_id, id),
  add constraint relationship_review_setter foreign key (workspace_id, review_set_by)
    references person (workspace_id, id);
create index relationship_consumer on relationship (workspace_id, consumer_id);
create index relationship_review on relationship (workspace_id, next_review_on)
  where next_review_on is not null and until is null;
create index role_holder_relationship on role_holder (workspace_id, relationship_id) where withdrawn_at is null;

-- One row for a relationship and a service: covered again, the same row begins anew, and the journal knows the rest.
create table relationship_service (
  workspace_id uuid not null,
  relationship_id uuid not null,
  service_id uuid not null,
  since date not null,
  until date,
  primary key (workspace_id, relationship_id, service_id),
  constraint relationship_service_relationship foreign key (workspace_id, relationship_id)
    references relationship (workspace_id, id),
  constraint relationship_service_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint relationship_service_days check (until >= since)
);
create index relationship_service_by_service on relationship_service (workspace_id, service_id) where until is null;

insert into relationship_service (workspace_id, relationship_id, service_id, since)
select workspace_id, relationship_id, service_id, min(since at time zone 'utc')::date
from role_holder where withdrawn_at is null
group by workspace_id, relationship_id, service_id;

-- Whoever gives a role, in whatever way: a service in which somebody holds a role is covered.
create function cover_service_of_role() returns trigger language plpgsql as $$
begin
  insert into relationship_service (workspace_id, relationship_id, service_id, since)
  values (new.workspace_id, new.relationship_id, new.service_id, (new.since at time zone 'utc')::date)
  on conflict (workspace_id, relationship_id, service_id) do update set since = excluded.since, until = null
  where relationship_service.until is not null;
  return null;
end $$;
create trigger role_holder_covers after insert on role_holder
  for each row when (new.withdrawn_at is null) execute function cover_service_of_role();

-- Who does what: in provision, in consumption, and in what both manage together.
create table relationship_duty (
  workspace_id uuid not null,
  id uuid not null,
  relationship_id uuid not null,
  area text not null,
  activity text not null,
  side text not null,
  person_id uuid,
  -- who does it, in words, where it is no person of the workspace
  who text not null default '',
  rhythm text,
  version integer not null default 0,
  primary key (workspace_id, id),
  constraint relationship_duty_relationship foreign key (workspace_id, relationship_id)
    references relationship (workspace_id, id),
  constraint relationship_duty_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint relationship_duty_area check (area in ('provision', 'consumption', 'management')),
  constraint relationship_duty_side check (side in ('provider', 'consumer', 'both')),
  constraint relationship_duty_rhythm check (rhythm in ('week', 'month', 'quarter', 'half-year', 'year'))
);
create index relationship_duty_of on relationship_duty (workspace_id, relationship_id, id);
create index relationship_duty_person on relationship_duty (workspace_id, person_id) where person_id is not null;

-- What one side writes down for itself; the other side never reads it.
create table relationship_note (
  workspace_id uuid not null,
  id uuid not null,
  relationship_id uuid not null,
  side text not null,
  said text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  changed_at timestamptz,
  version integer not null default 0,
  primary key (workspace_id, id),
  constraint relationship_note_relationship foreign key (workspace_id, relationship_id)
    references relationship (workspace_id, id),
  constraint relationship_note_person foreign key (workspace_id, written_by) references person (workspace_id, id),
  constraint relationship_note_side check (side in ('provider', 'consumer'))
);
create index relationship_note_of on relationship_note (workspace_id, relationship_id, side, id);

-- What is to be done when it begins and when it ends.
create table relationship_item (
  workspace_id uuid not null,
  id uuid not null,
  relationship_id uuid not null,
  list text not null,
  what text not null,
  side text not null,
  due_on date,
  done_on date,
  done_by uuid,
  version integer not null default 0,
  primary key (workspace_id, id),
  constraint relationship_item_relationship foreign key (workspace_id, relationship_id)
    references relationship (workspace_id, id),
  constraint relationship_item_person foreign key (workspace_id, done_by) references person (workspace_id, id),
  constraint relationship_item_list check (list in ('onboarding', 'offboarding')),
  constraint relationship_item_side check (side in ('provider', 'consumer', 'both')),
  constraint relationship_item_done check ((done_on is null) = (done_by is null))
);
create index relationship_item_of on relationship_item (workspace_id, relationship_id, id);

-- How a side sees the relationship, said by itself: the type it aims at, and how far it trusts the other.
create table relationship_view (
  workspace_id uuid not null,
  relationship_id uuid not null,
  side text not null,
  aim text,
  aim_said_by uuid,
  aim_said_on date,
  trust integer,
  trust_why text not null default '',
  trust_said_by uuid,
  trust_said_on date,
  primary key (workspace_id, relationship_id, side),
  constraint relationship_view_relationship foreign key (workspace_id, relationship_id)
    references relationship (workspace_id, id),
  constraint relationship_view_aim_sayer foreign key (workspace_id, aim_said_by) references person (workspace_id, id),
  constraint relationship_view_trust_sayer foreign key (workspace_id, trust_said_by)
    references person (workspace_id, id),
  constraint relationship_view_side check (side in ('provider', 'consumer')),
  constraint relationship_view_aim check (aim in ('basic', 'cooperative', 'partnership')),
  constraint relationship_view_trust check (trust between 1 and 5)
);

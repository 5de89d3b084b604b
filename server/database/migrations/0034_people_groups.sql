-- People who are spoken of together: named one by one, all staff of organisations, or both. Nobody's belonging to a group
-- is kept twice: who is in it today is found from these tables, people and memberships.
create table people_group (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- what it is for
  purpose text not null default '',
  -- the organisation whose group it is, where it is one's
  organisation_id uuid,
  -- folded name for sorting and finding
  sort_name text not null,
  version integer not null default 0,
  created_at timestamptz not null,
  -- an ended group is offered no more; what names it still says so
  ended_at timestamptz,
  primary key (workspace_id, id),
  constraint people_group_organisation foreign key (workspace_id, organisation_id)
    references organisation (workspace_id, id)
);
create unique index people_group_name on people_group (workspace_id, sort_name) where ended_at is null;
create index people_group_by_name on people_group (workspace_id, sort_name, id);
create index people_group_of_organisation on people_group (workspace_id, organisation_id)
  where organisation_id is not null;

-- Somebody who is in a group by name.
create table people_group_member (
  workspace_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, group_id, person_id),
  constraint people_group_member_group foreign key (workspace_id, group_id) references people_group (workspace_id, id),
  constraint people_group_member_person foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index people_group_member_person on people_group_member (workspace_id, person_id);

-- An organisation all of whose staff is in a group, with that of what is nested in it where that is said.
create table people_group_staff (
  workspace_id uuid not null,
  group_id uuid not null,
  organisation_id uuid not null,
  with_units boolean not null,
  primary key (workspace_id, group_id, organisation_id),
  constraint people_group_staff_group foreign key (workspace_id, group_id) references people_group (workspace_id, id),
  constraint people_group_staff_organisation foreign key (workspace_id, organisation_id)
    references organisation (workspace_id, id)
);
create index people_group_staff_organisation on people_group_staff (workspace_id, organisation_id);

-- Everybody who belongs to an organisation today, and to what is nested in it where that is wished; the active alone.
create function staff_of(workspace uuid, organisation uuid, with_units boolean) returns table (person_id uuid)
language sql stable as $$
  with recursive unit (id) as (
    select staff_of.organisation
    union
    select o.id from unit
    join organisation o on o.workspace_id = staff_of.workspace and o.parent_id = unit.id
    where staff_of.with_units
  )
  select distinct r.person_id from unit
  join running_membership r on r.workspace_id = staff_of.workspace and r.organisation_id = unit.id
  join person p on p.workspace_id = r.workspace_id and p.id = r.person_id and p.active
$$;

-- Everybody who is in a group today, each once, in whatever ways they are.
create view person_in_group as
  select m.workspace_id, m.group_id, m.person_id from people_group_member m
  join person p on p.workspace_id = m.workspace_id and p.id = m.person_id and p.active
  union
  select s.workspace_id, s.group_id, f.person_id from people_group_staff s
  cross join lateral staff_of(s.workspace_id, s.organisation_id, s.with_units) f;

-- A group that somebody in a role speaks for, beside the mandate in words.
alter table role_holder
  add column group_id uuid,
  add constraint role_holder_group foreign key (workspace_id, group_id) references people_group (workspace_id, id);
create index role_holder_group on role_holder (workspace_id, group_id) where group_id is not null;

create or replace view held_role as
  select workspace_id, id, relationship_id, service_id, role, person_id, speaks_for, interim, since, until, deputy_for,
    group_id
  from role_holder
  where withdrawn_at is null and (until is null or until > (now() at time zone 'utc')::date);

-- A group, or all staff of an organisation, that was asked questions; the people it came to then are requests.
create table question_audience (
  workspace_id uuid not null,
  id uuid not null,
  set_id uuid not null,
  group_id uuid,
  organisation_id uuid,
  with_units boolean not null,
  asked_at timestamptz not null,
  -- how many of it were asked, and how many could not be, as they have no account
  asked integer not null,
  left_out integer not null,
  primary key (workspace_id, id),
  constraint question_audience_set foreign key (workspace_id, set_id) references question_set (workspace_id, id),
  constraint question_audience_group foreign key (workspace_id, group_id) references people_group (workspace_id, id),
  constraint question_audience_organisation foreign key (workspace_id, organisation_id)
    references organisation (workspace_id, id),
  constraint question_audience_one check ((group_id is null) <> (organisation_id is null))
);
create index question_audience_of_set on question_audience (workspace_id, set_id, id);

-- By what somebody came to be asked; null where they were named themselves.
alter table question_request
  add column audience_id uuid,
  add constraint question_request_audience foreign key (workspace_id, audience_id)
    references question_audience (workspace_id, id);

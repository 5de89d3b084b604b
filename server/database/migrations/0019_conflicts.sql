-- What people in different roles want of a service and cannot both have, until somebody who may decides.
create table conflict (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  about text not null,
  -- what it is about: the path of a clause, or the need that the service answers; and what that said then
  clause text,
  need_id uuid,
  said text not null default '',
  state text not null default 'open',
  -- when it was marked, or reopened last
  open_since timestamptz not null,
  marked_by uuid not null,
  side text not null,
  marked_at timestamptz not null,
  -- the newest revision when it was marked: it stands on all that came later
  after_revision integer not null,
  primary key (workspace_id, id),
  constraint conflict_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint conflict_need foreign key (workspace_id, need_id) references need (workspace_id, id),
  constraint conflict_person foreign key (workspace_id, marked_by) references person (workspace_id, id),
  constraint conflict_state check (state in ('open', 'waiting', 'decided')),
  constraint conflict_side check (side in ('provider', 'consumer', 'neither')),
  constraint conflict_on_one check (clause is null or need_id is null)
);
create index conflict_of_service on conflict (workspace_id, service_id, id);

create table conflict_position (
  workspace_id uuid not null,
  conflict_id uuid not null,
  place integer not null,
  role text not null,
  organisation_id uuid,
  person_id uuid,
  wants text not null,
  primary key (workspace_id, conflict_id, place),
  constraint conflict_position_conflict foreign key (workspace_id, conflict_id)
    references conflict (workspace_id, id) on delete cascade,
  constraint conflict_position_organisation foreign key (workspace_id, organisation_id)
    references organisation (workspace_id, id),
  constraint conflict_position_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint conflict_position_role check (role in ('owner', 'customer', 'user', 'sponsor'))
);

-- What happened to it since: a decision by whoever decided or written down for them, their word on it, a reopening.
create table conflict_act (
  workspace_id uuid not null,
  id uuid not null,
  conflict_id uuid not null,
  kind text not null,
  person_id uuid not null,
  side text not null,
  decider_id uuid,
  decider_role text,
  decided_on date,
  what text not null default '',
  why text not null default '',
  after_revision integer not null,
  done_at timestamptz not null,
  primary key (workspace_id, id),
  constraint conflict_act_conflict foreign key (workspace_id, conflict_id)
    references conflict (workspace_id, id) on delete cascade,
  constraint conflict_act_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint conflict_act_decider foreign key (workspace_id, decider_id) references person (workspace_id, id),
  constraint conflict_act_kind check (
    kind in ('decided', 'written', 'acknowledged', 'refused', 'taken-back', 'reopened')),
  constraint conflict_act_side check (side in ('provider', 'consumer', 'neither')),
  constraint conflict_act_decision check (
    (kind in ('decided', 'written')) = (decider_id is not null and decider_role is not null and decided_on is not null))
);
create index conflict_act_of_conflict on conflict_act (workspace_id, conflict_id, id);

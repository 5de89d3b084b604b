-- What people type into a draft while it is open: every update in a log, and what they add up to. It lives and ends
-- with its draft.
create table live_draft (
  workspace_id uuid not null,
  service_id uuid not null,
  started_at timestamptz not null,
  -- the number of the last update; whoever adds one holds this row, so that numbers become visible in their order
  seq bigint not null default 0,
  -- the update up to which the draft's JSON has followed
  followed_seq bigint not null default 0,
  primary key (workspace_id, service_id),
  constraint live_draft_draft foreign key (workspace_id, service_id)
    references draft (workspace_id, service_id) on delete cascade
);

create table live_state (
  workspace_id uuid not null,
  service_id uuid not null,
  portion text not null,
  -- the updates up to this one are in the state
  seq bigint not null,
  -- a Yjs document in its second encoding, deflated
  state bytea not null,
  primary key (workspace_id, service_id, portion),
  constraint live_state_live_draft foreign key (workspace_id, service_id)
    references live_draft (workspace_id, service_id) on delete cascade,
  constraint live_state_portion check (portion in ('value', 'use', 'cost', 'supply', 'translations'))
);

create table live_update (
  workspace_id uuid not null,
  service_id uuid not null,
  seq bigint not null,
  portion text not null,
  -- who typed it, and for which side at that time; nobody where the program itself did
  person_id uuid,
  side text not null,
  at timestamptz not null,
  content bytea not null,
  primary key (workspace_id, service_id, seq),
  constraint live_update_live_draft foreign key (workspace_id, service_id)
    references live_draft (workspace_id, service_id) on delete cascade,
  constraint live_update_portion check (portion in ('value', 'use', 'cost', 'supply', 'translations')),
  constraint live_update_side check (side in ('provider', 'consumer', 'neither'))
);

-- Who worded or changed which clause of which draft; kept when the draft has become a revision.
create table clause_edit (
  workspace_id uuid not null,
  service_id uuid not null,
  draft_started_at timestamptz not null,
  path text not null,
  person_id uuid not null,
  side text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- whether the journal has it: what is typed is put on record at the draft's next point
  recorded boolean not null,
  primary key (workspace_id, service_id, draft_started_at, path, person_id),
  constraint clause_edit_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint clause_edit_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint clause_edit_side check (side in ('provider', 'consumer', 'neither'))
);
create index clause_edit_unrecorded on clause_edit (workspace_id, service_id) where not recorded;

-- The draft as it stood now and then, to look at, compare and bring back.
create table draft_point (
  workspace_id uuid not null,
  service_id uuid not null,
  at timestamptz not null,
  definition jsonb not null,
  translations jsonb not null,
  -- who had typed since the point before
  people uuid[] not null,
  primary key (workspace_id, service_id, at),
  constraint draft_point_draft foreign key (workspace_id, service_id)
    references draft (workspace_id, service_id) on delete cascade
);

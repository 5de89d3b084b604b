-- What people who are invited say about a clause of a service, or about a passage of one of its texts.
create table thread (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  -- the path of a clause, and #field for a field of an entry
  address text not null,
  -- the text that it was begun on, and the passage of it in UTF-16 code units; no passage where it is about the clause
  text text not null,
  range_from integer,
  range_to integer,
  state text not null default 'open',
  assignee_id uuid,
  -- the newest revision when it was begun: it stands on all that came later
  after_revision integer not null,
  primary key (workspace_id, id),
  constraint thread_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint thread_assignee foreign key (workspace_id, assignee_id) references person (workspace_id, id),
  constraint thread_state check (state in ('open', 'resolved')),
  constraint thread_range check (
    (range_from is null) = (range_to is null) and (range_from is null or 0 <= range_from and range_from < range_to))
);
create index thread_of_service on thread (workspace_id, service_id, id);

-- Roles and side are those of the author at that time, so that contributions can be counted by them.
create table comment (
  workspace_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  roles text[] not null,
  side text not null,
  text text not null,
  mentions uuid[] not null,
  after_revision integer not null,
  said_at timestamptz not null,
  edited_at timestamptz,
  primary key (workspace_id, id),
  constraint comment_thread foreign key (workspace_id, thread_id) references thread (workspace_id, id) on delete cascade,
  constraint comment_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint comment_side check (side in ('provider', 'consumer', 'neither'))
);
create index comment_of_thread on comment (workspace_id, thread_id, id);

-- That somebody resolved, reopened or assigned a thread.
create table thread_act (
  workspace_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  kind text not null,
  person_id uuid not null,
  assignee_id uuid,
  after_revision integer not null,
  done_at timestamptz not null,
  primary key (workspace_id, id),
  constraint thread_act_thread foreign key (workspace_id, thread_id)
    references thread (workspace_id, id) on delete cascade,
  constraint thread_act_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint thread_act_assignee foreign key (workspace_id, assignee_id) references person (workspace_id, id),
  constraint thread_act_kind check (kind in ('resolved', 'reopened', 'assigned'))
);
create index thread_act_of_thread on thread_act (workspace_id, thread_id, id);

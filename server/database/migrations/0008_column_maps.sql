-- How lists of services are read: what their columns mean, under a name that later imports of the same list share.
create table column_map (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  map jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz(3) not null,
  primary key (workspace_id, id),
  constraint column_map_person foreign key (workspace_id, saved_by) references person (workspace_id, id)
);
create unique index column_map_name on column_map (workspace_id, lower(name));

-- The names by which definitions as code refer to things. Once given, a name stays.
create table code_name (
  workspace_id uuid not null references workspace (id),
  kind text not null,
  name text not null,
  subject_id uuid not null,
  -- what documents say that has no home elsewhere: title, labels, annotations, the day of the last review
  kept jsonb not null default '{}',
  -- where the documents came from that made or changed it; null for what was made here
  source jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, kind, name),
  constraint code_name_subject unique (workspace_id, kind, subject_id),
  constraint code_name_kind check (kind in ('Organisation', 'Person', 'Need', 'Service'))
);

-- what came from a repository, for what is no longer in it
create index code_name_source on code_name (workspace_id, (source ->> 'repository')) where source is not null;

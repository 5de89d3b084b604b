-- A point of a draft is named by an id, so that it is looked at and brought back for what it was: a later draft of the
-- same service has others. What a list of points says of each lies beside the documents, which it does not read.
alter table draft_point
  add column id uuid not null default gen_random_uuid(),
  -- `start`: as it was before anybody changed it; `restored`: right after somebody brought a point back
  add column kind text not null default 'written',
  -- how many clauses were written since the point before; 0 where only translations were
  add column changes integer not null default 0,
  -- when what a point covers began: writes that follow one another at once are one point
  add column since timestamptz,
  -- the time of the point that was brought back
  add column restored_at timestamptz,
  add constraint draft_point_kind check (kind in ('start', 'written', 'restored'));
update draft_point set since = at;
alter table draft_point
  alter column id drop default,
  alter column since set not null,
  add constraint draft_point_id unique (workspace_id, service_id, id);

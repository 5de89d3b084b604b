-- What a service rests on: another service of this workspace, or something that an organisation supplies without one.
create table dependency (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  on_service_id uuid,
  supplier_id uuid,
  supplies text not null default '',
  necessity text not null,
  -- those of one name can stand in for each other
  alternatives text not null default '',
  purpose text not null,
  -- what is agreed in case it stops
  continuity text not null default '',
  -- the entry of `supply.restsOn` that names it; what no text names is known to the provider's side alone
  clause text,
  -- days in UTC, the last one not included
  since date not null,
  until date,
  version integer not null default 0,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  constraint dependency_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint dependency_on_service foreign key (workspace_id, on_service_id) references service (workspace_id, id),
  constraint dependency_supplier foreign key (workspace_id, supplier_id) references organisation (workspace_id, id),
  constraint dependency_person foreign key (workspace_id, recorded_by) references person (workspace_id, id),
  constraint dependency_on_one check ((on_service_id is null) <> (supplier_id is null)),
  constraint dependency_not_on_itself check (on_service_id is distinct from service_id),
  constraint dependency_necessity check (necessity in ('needed', 'alternative', 'helpful')),
  constraint dependency_alternatives check ((necessity = 'alternative') = (alternatives <> '')),
  constraint dependency_days check (until is null or until >= since)
);
create index dependency_of_service on dependency (workspace_id, service_id, id);
create index dependency_on_service on dependency (workspace_id, on_service_id) where on_service_id is not null;
create index dependency_supplier on dependency (workspace_id, supplier_id) where supplier_id is not null;
-- the same one does not stand twice
create unique index dependency_once on dependency (workspace_id, service_id, on_service_id) where until is null;

-- Which transactions changed who rests on whom: servers that hold the network in memory see here that it has moved.
create table network_move (
  workspace_id uuid not null,
  transaction_id bigint not null,
  at timestamptz not null,
  primary key (workspace_id, transaction_id)
);

create function note_network_move(workspace uuid) returns void language sql as $$
  -- once in a transaction; a number that is there from before the database was copied elsewhere gets a new time
  insert into network_move as kept (workspace_id, transaction_id, at)
  values (workspace, pg_current_xact_id()::text::bigint, clock_timestamp())
  on conflict (workspace_id, transaction_id) do update set at = excluded.at where kept.at < now()
$$;

create function network_rows_moved() returns trigger language plpgsql as $$
begin
  perform note_network_move(workspace_id) from (select distinct workspace_id from moved) as each_workspace;
  return null;
end
$$;

create function network_row_moved() returns trigger language plpgsql as $$
begin
  perform note_network_move(new.workspace_id);
  return null;
end
$$;

create trigger dependency_recorded after insert on dependency
  referencing new table as moved for each statement execute function network_rows_moved();
create trigger dependency_changed after update on dependency
  referencing new table as moved for each statement execute function network_rows_moved();
create trigger dependency_gone after delete on dependency
  referencing old table as moved for each statement execute function network_rows_moved();
create trigger organisation_in_network after insert on organisation
  referencing new table as moved for each statement execute function network_rows_moved();
create trigger organisation_moved_in_network after update of parent_id on organisation
  for each row when (old.parent_id is distinct from new.parent_id) execute function network_row_moved();
create trigger service_in_network after insert on service
  referencing new table as moved for each statement execute function network_rows_moved();
create trigger service_moved_in_network after update of provider_id, owner_id, state, listed on service
  for each row when (
    (old.provider_id, old.owner_id, old.state, old.listed -> 'supply' -> 'restsOn')
    is distinct from (new.provider_id, new.owner_id, new.state, new.listed -> 'supply' -> 'restsOn'))
  execute function network_row_moved();
create trigger revision_in_network after insert on revision
  for each row when (new.published_at is not null) execute function network_row_moved();
create trigger revision_moved_in_network after update of state on revision
  for each row when (old.state is distinct from new.state) execute function network_row_moved();
create trigger role_holder_in_network after insert on role_holder
  referencing new table as moved for each statement execute function network_rows_moved();
create trigger role_holder_moved_in_network after update of withdrawn_at on role_holder
  for each row when (old.withdrawn_at is distinct from new.withdrawn_at) execute function network_row_moved();
create trigger relationship_moved_in_network after update of provider_id, consumer_id on relationship
  for each row when ((old.provider_id, old.consumer_id) is distinct from (new.provider_id, new.consumer_id))
  execute function network_row_moved();

-- What a list of consumer groups is found by: many groups with long names would not fit into an index.
create function groups_key(groups text[]) returns bytea language sql immutable parallel safe as
  $$ select sha256(convert_to(groups::text, 'UTF8')) $$;

create function groups_in_order(groups text[]) returns text[] language sql immutable parallel safe as $$
  select case when cardinality(groups) < 2 then groups
    else array(select one from unnest(groups) one order by one collate "C") end
$$;

-- How many services the catalogue shows that are alike in all that it can be narrowed by and in all that decides who sees
-- them: a reader's counts are the sums of the rows that they see. There are never more rows than services. Kept by the
-- triggers below.
create table catalogue_alike (
  workspace_id uuid not null,
  provider_id uuid not null,
  state text not null,
  standing text not null,
  -- in one order, however the services name them
  consumer_groups text[] not null,
  groups_key bytea not null generated always as (groups_key(consumer_groups)) stored,
  count integer not null,
  primary key (workspace_id, provider_id, state, standing, groups_key)
);
alter table catalogue_alike enable row level security;
alter table catalogue_alike force row level security;
create policy of_workspace on catalogue_alike using (
  (select reached_workspace()) is null or workspace_id = (select reached_workspace()));

create function count_services_alike() returns trigger language plpgsql as $$
declare
  changed text := case tg_op
    when 'INSERT' then 'select *, 1 as change from entered'
    when 'DELETE' then 'select *, -1 as change from gone'
    else 'select *, 1 as change from entered union all select *, -1 as change from gone'
  end;
begin
  -- one order for all writers, so that two of them never wait for each other
  execute format($sql$
    insert into catalogue_alike as kept (workspace_id, provider_id, state, standing, consumer_groups, count)
    select workspace_id, provider_id, state, standing, groups_in_order(consumer_groups), sum(change)
    from (%s) entry
    group by 1, 2, 3, 4, 5
    having sum(change) <> 0
    order by 1, 2, 3, 4, 5
    on conflict (workspace_id, provider_id, state, standing, groups_key)
      do update set count = kept.count + excluded.count
  $sql$, changed);
  if tg_op = 'INSERT' then
    return null;
  end if;
  -- Whoever took the last service away holds the row already.
  delete from catalogue_alike kept
  using (
    select distinct workspace_id, provider_id, state, standing, groups_key(groups_in_order(consumer_groups)) as groups_key
    from gone
  ) left_behind
  where kept.workspace_id = left_behind.workspace_id and kept.provider_id = left_behind.provider_id
    and kept.state = left_behind.state and kept.standing = left_behind.standing
    and kept.groups_key = left_behind.groups_key and kept.count = 0;
  return null;
end
$$;

-- After those of migration 0004, for every writer: triggers come in the order of their names.
create trigger catalogue_entry_then_entered after insert on catalogue_entry
  referencing new table as entered for each statement execute function count_services_alike();
create trigger catalogue_entry_then_gone after delete on catalogue_entry
  referencing old table as gone for each statement execute function count_services_alike();
create trigger catalogue_entry_then_changed after update on catalogue_entry
  referencing new table as entered old table as gone for each statement execute function count_services_alike();

insert into catalogue_alike (workspace_id, provider_id, state, standing, consumer_groups, count)
select workspace_id, provider_id, state, standing, groups_in_order(consumer_groups), count(*) from catalogue_entry
group by 1, 2, 3, 4, 5;

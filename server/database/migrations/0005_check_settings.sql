-- What a workspace decides about definition checks; without a row it decided nothing.
create table check_settings (
  workspace_id uuid primary key references workspace (id),
  settings jsonb not null,
  -- grows with every change, so that nobody overwrites what they have not seen
  version integer not null
);

-- Somebody's word that what a rule finds in one service may stay until a day.
create table waiver (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  rule text not null,
  reason text not null,
  -- the last day on which it holds
  until date not null,
  role text not null,
  person_id uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (workspace_id, id),
  constraint waiver_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint waiver_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint waiver_ended_by foreign key (workspace_id, ended_by) references person (workspace_id, id),
  constraint waiver_role check (role in ('owner', 'customer', 'user', 'sponsor')),
  constraint waiver_ended check ((ended_by is null) = (ended_at is null))
);
create unique index waiver_once on waiver (workspace_id, service_id, rule) where ended_at is null;

-- Stands in until the consumer names somebody.
alter table role_holder add column interim boolean not null default false;

-- How many outcomes the text shown names: what is usual in a catalogue is read from the counts kept below.
alter table catalogue_entry add column outcomes integer not null default 0;
update catalogue_entry e set outcomes = coalesce(
  (select jsonb_array_length(r.definition -> 'value' -> 'outcomes') from revision r
    where r.workspace_id = e.workspace_id and r.service_id = e.service_id
    and r.state = 'published'),
  (select jsonb_array_length(s.listed -> 'value' -> 'outcomes') from service s
    where s.workspace_id = e.workspace_id and s.id = e.service_id),
  0);

-- The words of names alone: what reads most like a service is looked for by its name.
create index catalogue_entry_name_words on catalogue_entry using gin (ts_filter(words, '{a}')) with (fastupdate = off);

create or replace function count_catalogue_entries() returns trigger language plpgsql as $$
declare
  changed text := case tg_op
    when 'INSERT' then 'select *, 1 as change from entered'
    when 'DELETE' then 'select *, -1 as change from gone'
    else 'select *, 1 as change from entered union all select *, -1 as change from gone'
  end;
begin
  -- one order for all writers, so that two of them never wait for each other
  execute format($sql$
    insert into catalogue_count as kept (workspace_id, facet, key, count)
    select entry.workspace_id, value.facet, value.key, sum(entry.change)
    from (%s) entry
    cross join lateral (
      select 'total' as facet, '' as key
      union all select 'provider', entry.provider_id::text
      union all select 'state', entry.state
      union all select 'standing', entry.standing
      union all select 'group', unnest(entry.consumer_groups)
      union all select 'outcomes', entry.outcomes::text where entry.state <> 'retired'
    ) value
    group by 1, 2, 3
    having sum(entry.change) <> 0
    order by 1, 2, 3
    on conflict (workspace_id, facet, key) do update set count = kept.count + excluded.count
  $sql$, changed);
  return null;
end
$$;

insert into catalogue_count (workspace_id, facet, key, count)
select workspace_id, 'outcomes', outcomes::text, count(*) from catalogue_entry
where state <> 'retired' group by workspace_id, outcomes;

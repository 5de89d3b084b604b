-- What the catalogue shows of a service that is listed, live or retired: one row, so that a search reads one table.
create table catalogue_entry (
  workspace_id uuid not null,
  service_id uuid not null,
  state text not null,
  standing text not null,
  provider_id uuid not null,
  consumer_groups text[] not null,
  -- name and summary for readers of each language, with the languages that the two are written in
  texts jsonb not null,
  -- folded and cut, a pair for readers of each language: two long names together must fit into an index entry
  sort_name_en text collate "C" not null,
  sort_name_fr text collate "C" not null,
  provider_sort_en text collate "C" not null,
  provider_sort_fr text collate "C" not null,
  -- the words of its texts in all languages
  words tsvector not null,
  updated_at timestamptz(3) not null,
  primary key (workspace_id, service_id),
  constraint catalogue_entry_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint catalogue_entry_state check (state in ('listed', 'live', 'retired')),
  constraint catalogue_entry_standing check (standing in ('agreed', 'not-co-created', 'alone'))
);
create index catalogue_entry_by_name_en on catalogue_entry (workspace_id, sort_name_en, service_id);
create index catalogue_entry_by_name_fr on catalogue_entry (workspace_id, sort_name_fr, service_id);
create index catalogue_entry_by_provider_en on catalogue_entry (workspace_id, provider_sort_en, sort_name_en, service_id);
create index catalogue_entry_by_provider_fr on catalogue_entry (workspace_id, provider_sort_fr, sort_name_fr, service_id);
create index catalogue_entry_newest on catalogue_entry (workspace_id, updated_at desc, service_id desc);
-- whoever writes many entries settles the list of pending ones in the end: three times as fast as one by one
create index catalogue_entry_words on catalogue_entry using gin (words);

-- How many services stand behind each facet's value when nothing is filtered; kept by the trigger below.
create table catalogue_count (
  workspace_id uuid not null,
  facet text not null,
  key text not null,
  count integer not null,
  primary key (workspace_id, facet, key)
);

create function count_catalogue_entries() returns trigger language plpgsql as $$
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
    ) value
    group by 1, 2, 3
    having sum(entry.change) <> 0
    order by 1, 2, 3
    on conflict (workspace_id, facet, key) do update set count = kept.count + excluded.count
  $sql$, changed);
  return null;
end
$$;

create trigger catalogue_entry_entered after insert on catalogue_entry
  referencing new table as entered for each statement execute function count_catalogue_entries();
create trigger catalogue_entry_gone after delete on catalogue_entry
  referencing old table as gone for each statement execute function count_catalogue_entries();
create trigger catalogue_entry_changed after update on catalogue_entry
  referencing new table as entered old table as gone for each statement execute function count_catalogue_entries();

-- What names are sorted by: lower case without accents. Says what the server's own folding says, for renamed providers.
create function folded(name text) returns text language sql immutable as $$
  select left(btrim(regexp_replace(
    replace(replace(lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f^`]', '', 'g')), 'œ', 'oe'), 'æ', 'ae'),
    '\s+', ' ', 'g')), 150)
$$;

create function resort_provider() returns trigger language plpgsql as $$
begin
  update catalogue_entry set
    provider_sort_en = folded(coalesce(nullif(new.names ->> 'en', ''), new.names ->> 'fr', '')),
    provider_sort_fr = folded(coalesce(nullif(new.names ->> 'fr', ''), new.names ->> 'en', ''))
  where workspace_id = new.workspace_id and provider_id = new.id;
  return null;
end
$$;

create trigger organisation_renamed after update of names on organisation
  for each row when (old.names is distinct from new.names) execute function resort_provider();

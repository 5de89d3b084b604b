-- People belong to organisations for a time, to several at once; one of those is first.
create table membership (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  -- what they do there, in the words of whoever keeps the list
  function text not null default '',
  -- days (UTC): since is part of it, until no longer; null where it is open
  since date,
  until date,
  -- where the person belongs first: person.organisation_id says the same
  first boolean not null default false,
  primary key (workspace_id, id),
  constraint membership_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint membership_organisation foreign key (workspace_id, organisation_id)
    references organisation (workspace_id, id),
  constraint membership_interval check (since <= until)
);
create unique index membership_first on membership (workspace_id, person_id) where first;
create index membership_of_person on membership (workspace_id, person_id, organisation_id);
create index membership_of_organisation on membership (workspace_id, organisation_id, person_id);

insert into membership (workspace_id, id, person_id, organisation_id, first)
select workspace_id, gen_random_uuid(), id, organisation_id, true from person where organisation_id is not null;

-- Those that count today: an end counts with its day, whether or not anybody has looked since.
create view running_membership as
select workspace_id, id, person_id, organisation_id, function, since, until, first from membership
where (since is null or since <= (now() at time zone 'utc')::date)
  and (until is null or until > (now() at time zone 'utc')::date);

-- Whoever writes where a person belongs first need not know of memberships: moving them ends the one before.
create function settle_first_membership() returns trigger language plpgsql as $$
declare
  today date := (now() at time zone 'utc')::date;
  earlier boolean;
  chosen uuid;
begin
  -- memberships were written before the person: both say the same already
  if new.organisation_id is not distinct from (
    select organisation_id from membership where workspace_id = new.workspace_id and person_id = new.id and first
  ) then
    return null;
  end if;
  update membership set first = false, until = least(until, greatest(since, today))
  where workspace_id = new.workspace_id and person_id = new.id and first;
  earlier := found;
  if new.organisation_id is null then
    return null;
  end if;
  select id into chosen from membership
  where workspace_id = new.workspace_id and person_id = new.id and organisation_id = new.organisation_id
    and (until is null or until > today)
  order by since nulls first, id limit 1;
  if chosen is not null then
    update membership set first = true, since = case when since > today then today else since end
    where workspace_id = new.workspace_id and id = chosen;
  else
    insert into membership (workspace_id, id, person_id, organisation_id, since, first)
    values (new.workspace_id, gen_random_uuid(), new.id, new.organisation_id,
      case when earlier then today end, true);
  end if;
  return null;
end
$$;

create trigger person_entered after insert on person
  for each row when (new.organisation_id is not null) execute function settle_first_membership();
create trigger person_moved after update of organisation_id on person
  for each row when (old.organisation_id is distinct from new.organisation_id)
  execute function settle_first_membership();

-- Somebody who was here twice: what named the one names the other, who is named here. Their address stays known.
alter table person
  add column merged_into uuid,
  add constraint person_merged_into foreign key (workspace_id, merged_into) references person (workspace_id, id),
  add constraint person_merged check (
    merged_into is null or (merged_into <> id and not active and account_id is null and organisation_id is null));
create index person_merged on person (workspace_id, merged_into) where merged_into is not null;

-- An organisation is never deleted: it begins and ends. Days are UTC; `until` is the first day on which it is no more.
alter table organisation
  add column since date,
  add column until date,
  add constraint organisation_interval check (since < until);

-- What an organisation was called and where it stood, for the time that is over; the organisation's own row holds the rest.
create table organisation_past (
  workspace_id uuid not null,
  organisation_id uuid not null,
  names jsonb not null,
  abbreviation text not null,
  parent_id uuid,
  -- null: as far back as anything is known
  since date,
  until date not null,
  primary key (workspace_id, organisation_id, until),
  constraint organisation_past_organisation foreign key (workspace_id, organisation_id)
    references organisation (workspace_id, id),
  constraint organisation_past_parent foreign key (workspace_id, parent_id) references organisation (workspace_id, id),
  constraint organisation_past_interval check (since < until)
);
create index organisation_past_by_parent on organisation_past (workspace_id, parent_id, until);

-- Which organisation went into which other, or came of it.
create table organisation_succession (
  workspace_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null,
  happened_on date not null,
  primary key (workspace_id, from_id, to_id, kind),
  constraint organisation_succession_from foreign key (workspace_id, from_id) references organisation (workspace_id, id),
  constraint organisation_succession_to foreign key (workspace_id, to_id) references organisation (workspace_id, id),
  constraint organisation_succession_kind check (kind in ('merged', 'split')),
  constraint organisation_succession_other check (from_id <> to_id)
);
create index organisation_succession_by_to on organisation_succession (workspace_id, to_id);
-- An organisation ends in one other at the most.
create unique index organisation_succession_once on organisation_succession (workspace_id, from_id)
  where kind = 'merged';
-- What hangs on an organisation is looked for when it ends or goes into another.
create index person_of_organisation on person (workspace_id, organisation_id) where organisation_id is not null;
create index relationship_by_consumer on relationship (workspace_id, consumer_id);

-- Who else has a stake: regulators, suppliers, partners, shareholders, society, staff; the kinds are terms.
create table stakeholder (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null,
  -- an organisation that is known here, else its name alone
  organisation_id uuid,
  name text not null default '',
  -- the value that they seek
  seeks text not null default '',
  -- whether it is for the provider's side alone, as suppliers are
  provider_only boolean not null default false,
  -- how often it changed: who writes names the version that they read
  version integer not null default 0,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  constraint stakeholder_organisation foreign key (workspace_id, organisation_id)
    references organisation (workspace_id, id),
  constraint stakeholder_named check (organisation_id is not null or name <> '')
);

create table stakeholder_service (
  workspace_id uuid not null,
  stakeholder_id uuid not null,
  service_id uuid not null,
  primary key (workspace_id, service_id, stakeholder_id),
  constraint stakeholder_service_stakeholder foreign key (workspace_id, stakeholder_id)
    references stakeholder (workspace_id, id) on delete cascade,
  constraint stakeholder_service_service foreign key (workspace_id, service_id) references service (workspace_id, id)
);
create index stakeholder_service_by_stakeholder on stakeholder_service (workspace_id, stakeholder_id);

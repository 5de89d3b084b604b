create table service (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  state text not null,
  language text not null,
  provider_id uuid not null,
  owner_id uuid,
  need_id uuid,
  -- facts that no side agrees on: scope, kind
  labels jsonb not null default '{}',
  -- the text that an importer or the provider alone described it with
  listed jsonb,
  listed_translations jsonb not null default '{}',
  listed_records jsonb not null default '{}',
  source text,
  source_key text,
  source_period text,
  source_link jsonb,
  imported jsonb,
  retired_at timestamptz,
  retired_reason text not null default '',
  -- grows with every change to the service, its revisions, roles or sign-offs
  changes integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  constraint service_state check (state in ('drafted', 'listed', 'live', 'retired')),
  constraint service_provider foreign key (workspace_id, provider_id) references organisation (workspace_id, id),
  constraint service_owner foreign key (workspace_id, owner_id) references person (workspace_id, id),
  constraint service_source_key unique (workspace_id, source, source_key)
);
create index service_owner on service (workspace_id, owner_id) where owner_id is not null;
create index service_provider on service (workspace_id, provider_id);

create table draft (
  workspace_id uuid not null,
  service_id uuid not null,
  value jsonb not null,
  use jsonb not null,
  cost jsonb not null,
  supply jsonb not null,
  translations jsonb not null,
  value_version integer not null default 0,
  use_version integer not null default 0,
  cost_version integer not null default 0,
  supply_version integer not null default 0,
  translations_version integer not null default 0,
  -- who worded and confirmed each clause, by path
  records jsonb not null,
  started_from integer,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, service_id),
  constraint draft_service foreign key (workspace_id, service_id) references service (workspace_id, id)
);

create table revision (
  workspace_id uuid not null,
  service_id uuid not null,
  number integer not null,
  state text not null,
  language text not null,
  definition jsonb not null,
  translations jsonb not null,
  -- SHA-256 per part and of the whole
  hashes jsonb not null,
  records jsonb not null,
  note text not null default '',
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  published_at timestamptz,
  -- what was missing, and which errors stood open, when it was published
  missing jsonb not null default '[]',
  open_errors jsonb not null default '[]',
  closed_by uuid,
  closed_at timestamptz,
  closed_reason text not null default '',
  primary key (workspace_id, service_id, number),
  constraint revision_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint revision_state check (state in ('proposed', 'agreed', 'published', 'superseded', 'withdrawn', 'declined'))
);
create unique index revision_one_open on revision (workspace_id, service_id) where state in ('proposed', 'agreed');
create unique index revision_one_published on revision (workspace_id, service_id) where state = 'published';

create table relationship (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  provider_id uuid not null,
  consumer_id uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  constraint relationship_pair unique (workspace_id, provider_id, consumer_id),
  constraint relationship_provider foreign key (workspace_id, provider_id) references organisation (workspace_id, id),
  constraint relationship_consumer foreign key (workspace_id, consumer_id) references organisation (workspace_id, id)
);

create table role_holder (
  workspace_id uuid not null,
  id uuid not null,
  relationship_id uuid not null,
  service_id uuid not null,
  role text not null,
  person_id uuid not null,
  speaks_for text not null default '',
  since timestamptz not null,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  constraint role_holder_role check (role in ('customer', 'user', 'sponsor')),
  constraint role_holder_relationship foreign key (workspace_id, relationship_id) references relationship (workspace_id, id),
  constraint role_holder_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint role_holder_person foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create unique index role_holder_once on role_holder (workspace_id, service_id, relationship_id, role, person_id)
  where withdrawn_at is null;
create index role_holder_person on role_holder (workspace_id, person_id) where withdrawn_at is null;

create table sign_off (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  revision integer not null,
  role text not null,
  part text not null,
  person_id uuid not null,
  person_name text not null,
  organisation_id uuid not null,
  organisation_name text not null,
  hash text not null,
  language text not null,
  amount numeric(21, 6),
  currency text,
  period_from date,
  period_until date,
  conditions text not null default '',
  identity_confirmed boolean not null,
  signed_at timestamptz not null,
  primary key (workspace_id, id),
  constraint sign_off_revision foreign key (workspace_id, service_id, revision)
    references revision (workspace_id, service_id, number),
  constraint sign_off_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint sign_off_once unique (workspace_id, service_id, revision, role, part, organisation_id, person_id),
  constraint sign_off_role check (role in ('owner', 'customer', 'user', 'sponsor')),
  constraint sign_off_part check (part in ('value', 'use', 'cost', 'supply')),
  constraint sign_off_budget check (
    (role = 'sponsor') = (amount is not null and currency is not null and period_from is not null and period_until is not null)
  )
);

create table need (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  state text not null,
  content jsonb not null,
  person_id uuid not null,
  organisation_id uuid,
  provider_id uuid,
  stated_at timestamptz not null,
  answer_kind text,
  answer_service_id uuid,
  answer_note text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  met_at timestamptz,
  primary key (workspace_id, id),
  constraint need_state check (state in ('heard', 'answered', 'met', 'declined')),
  constraint need_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint need_organisation foreign key (workspace_id, organisation_id) references organisation (workspace_id, id),
  constraint need_provider foreign key (workspace_id, provider_id) references organisation (workspace_id, id)
);
alter table service add constraint service_need foreign key (workspace_id, need_id) references need (workspace_id, id);
create index need_person on need (workspace_id, person_id, id desc);
create index need_provider on need (workspace_id, provider_id, id desc);

create table programme (
  workspace_id uuid not null references workspace (id),
  code text not null,
  names jsonb not null,
  source text not null,
  imported jsonb not null,
  primary key (workspace_id, source, code)
);

create table service_programme (
  workspace_id uuid not null,
  service_id uuid not null,
  source text not null,
  code text not null,
  primary key (workspace_id, service_id, source, code),
  constraint service_programme_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint service_programme_programme foreign key (workspace_id, source, code)
    references programme (workspace_id, source, code)
);
create index service_programme_by_code on service_programme (workspace_id, source, code);

-- what was reported of a promised level for a period; `level` is the id of the level's entry in the definition
create table level_result (
  workspace_id uuid not null,
  service_id uuid not null,
  level text not null,
  period text not null,
  value numeric,
  volume_meeting numeric,
  volume_total numeric,
  met text not null,
  note jsonb not null default '{}',
  source text not null,
  primary key (workspace_id, service_id, level, period),
  constraint level_result_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint level_result_met check (met in ('met', 'missed', 'not-reported'))
);

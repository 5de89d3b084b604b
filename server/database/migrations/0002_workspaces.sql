create table workspace (
  id uuid primary key,
  slug text not null,
  name text not null,
  publish_without_agreement boolean not null default false,
  consumer_organisations integer not null default 1,
  created_at timestamptz not null,
  constraint workspace_slug_key unique (slug),
  constraint workspace_consumer_organisations check (consumer_organisations between 1 and 20)
);

create table organisation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  -- names by language
  names jsonb not null,
  abbreviation text not null default '',
  parent_id uuid,
  -- the outermost organisation it is nested in, itself where in none
  enterprise_id uuid not null,
  -- importer and key, where an importer made it
  source text,
  source_key text,
  -- what was last imported, to tell a person's change from the importer's own
  imported jsonb,
  -- folded name for sorting and finding
  sort_name text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  constraint organisation_parent foreign key (workspace_id, parent_id) references organisation (workspace_id, id),
  constraint organisation_not_its_own_parent check (parent_id is distinct from id),
  constraint organisation_source_key unique (workspace_id, source, source_key)
);
create index organisation_by_name on organisation (workspace_id, sort_name, id);
create index organisation_parent on organisation (workspace_id, parent_id);

create table person (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  email text not null,
  account_id text references account (id),
  organisation_id uuid,
  administrator boolean not null default false,
  active boolean not null default true,
  sort_name text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  constraint person_email_key unique (workspace_id, email),
  constraint person_account_key unique (workspace_id, account_id),
  constraint person_organisation foreign key (workspace_id, organisation_id) references organisation (workspace_id, id)
);
create index person_by_name on person (workspace_id, sort_name, id);
create index person_account on person (account_id);

create table term (
  workspace_id uuid not null references workspace (id),
  kind text not null,
  key text not null,
  names jsonb not null,
  primary key (workspace_id, kind, key)
);

create table journal (
  workspace_id uuid references workspace (id),
  id uuid not null primary key,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  fact text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_name text not null,
  before jsonb,
  after jsonb,
  reason text not null default '',
  request_id text not null
);
create index journal_by_time on journal (workspace_id, id desc);
create index journal_by_subject on journal (workspace_id, subject_id, id desc);

create table mail (
  workspace_id uuid references workspace (id),
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  -- true where the mail opens an existing account: the outbox does not show it
  secret boolean not null default false,
  state text not null default 'queued',
  attempts integer not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint mail_state check (state in ('queued', 'sent', 'outbox', 'failed'))
);
create index mail_by_time on mail (workspace_id, id desc);

create table invitation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  -- SHA-256 of the token in the link
  token_hash text not null,
  person_id uuid not null,
  role text not null,
  service_id uuid,
  organisation_id uuid,
  message text not null default '',
  invited_by uuid not null,
  mail_id uuid references mail (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  constraint invitation_token_key unique (token_hash),
  constraint invitation_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint invitation_role check (role in ('customer', 'user', 'sponsor', 'colleague', 'administrator'))
);
create index invitation_person on invitation (workspace_id, person_id);

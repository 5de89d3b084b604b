-- What somebody is told: one row for a person and an event, whatever kinds of notice the event gives rise to.
create table notice (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  -- what happened, by the id of the row that it made
  event text not null,
  actor_name text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_name text not null,
  -- the one page it leads to, inside the workspace
  path text not null,
  -- what fills the sentence beside the names of actor and subject
  params jsonb not null default '{}',
  told_at timestamptz not null,
  read_at timestamptz,
  -- set while a mail is to tell of it; null again once there is one, or none is wanted
  mail_due_at timestamptz,
  mail_id uuid references mail (id),
  primary key (workspace_id, id),
  constraint notice_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint notice_once unique (workspace_id, person_id, event),
  constraint notice_path check (path like '/%'),
  constraint notice_mailed_once check (mail_due_at is null or mail_id is null)
);
create index notice_of_person on notice (workspace_id, person_id, id desc);
create index notice_unread on notice (workspace_id, person_id) where read_at is null;
create index notice_due on notice (workspace_id, person_id, mail_due_at) where mail_due_at is not null;
create index notice_by_time on notice (told_at);

-- How an address is mailed: that of an account, or of somebody who has none yet.
create table notice_settings (
  address text primary key,
  -- IANA name; null until a browser or its owner says it
  time_zone text,
  -- hours of the day in that zone, HH:MM; both null where no hours are quiet
  quiet_from text default '20:00',
  quiet_until text default '07:00',
  digest_at text not null default '08:00',
  -- immediately, daily or off, by kind of notice; a kind that is missing goes its usual way
  ways jsonb not null default '{}',
  -- kinds that a link in a mail has turned off, or all of them
  stopped jsonb not null default '[]',
  constraint notice_settings_address check (address = lower(address)),
  constraint notice_settings_quiet check ((quiet_from is null) = (quiet_until is null)),
  constraint notice_settings_hours check (
    coalesce(quiet_from, '00:00') ~ '^([01]\d|2[0-3]):[0-5]\d$'
    and coalesce(quiet_until, '00:00') ~ '^([01]\d|2[0-3]):[0-5]\d$'
    and digest_at ~ '^([01]\d|2[0-3]):[0-5]\d$')
);

-- Where a mail can be turned off by one request, without signing in (RFC 8058).
alter table mail add column stop_url text;

-- Accounts, sessions and what the accounts library keeps. Column names follow our own style; the library maps them.
create table account (
  id text primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  language text not null default 'en',
  -- set up this installation, and may add workspaces
  installer boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint account_email_key unique (email),
  constraint account_email_lower check (email = lower(email))
);

-- at most one installer is made by the first-run page, also when two people press the button at once
create unique index account_one_installer on account ((true)) where installer;

create table session (
  id text primary key,
  token text not null,
  account_id text not null references account (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint session_token_key unique (token)
);
create index session_account on session (account_id);

create table credential (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index credential_account on credential (account_id);

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

create table rate_limit (
  key text primary key,
  window_start timestamptz not null,
  attempts integer not null
);

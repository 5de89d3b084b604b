-- Questions to the people who use a service, asked while it is described; their answers are filed as needs.
create table question_set (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  -- by language, like the words of each question: the usual ones in all, others in the one they were written in
  title jsonb not null,
  intro text not null,
  language text not null,
  questions jsonb not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- the last day (UTC) on which answers are taken
  closes_on date not null,
  closed_at timestamptz,
  closed_by uuid,
  -- SHA-256 of the open link's secret; null where there is none
  link_hash text,
  link_made_at timestamptz,
  -- how many answers came by this link, changed ones included
  link_answers integer not null default 0,
  primary key (workspace_id, id),
  constraint question_set_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint question_set_asked_by foreign key (workspace_id, asked_by) references person (workspace_id, id),
  constraint question_set_closed_by foreign key (workspace_id, closed_by) references person (workspace_id, id),
  constraint question_set_closed check ((closed_at is null) = (closed_by is null)),
  constraint question_set_link check ((link_hash is null) = (link_made_at is null))
);
create index question_set_of_service on question_set (workspace_id, service_id, id desc);
create unique index question_set_by_link on question_set (link_hash) where link_hash is not null;

-- Somebody of the workspace who is asked by name.
create table question_request (
  workspace_id uuid not null,
  set_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  primary key (workspace_id, set_id, person_id),
  constraint question_request_set foreign key (workspace_id, set_id) references question_set (workspace_id, id),
  constraint question_request_person foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index question_request_waiting on question_request (workspace_id, person_id) where answered_at is null;

-- What somebody answered; never changed, only superseded by what the same person or browser says later.
create table question_answer (
  workspace_id uuid not null,
  id uuid not null,
  set_id uuid not null,
  -- null where it came by the open link: then the browser is known by a hash of random bits that it keeps
  person_id uuid,
  browser_hash text,
  -- the name that somebody without an account may give
  given_name text not null,
  role text,
  answers jsonb not null,
  answered_at timestamptz not null,
  superseded_by uuid,
  primary key (workspace_id, id),
  constraint question_answer_set foreign key (workspace_id, set_id) references question_set (workspace_id, id),
  constraint question_answer_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint question_answer_superseded foreign key (workspace_id, superseded_by)
    references question_answer (workspace_id, id) deferrable initially deferred,
  constraint question_answer_source check ((person_id is null) <> (browser_hash is null)),
  constraint question_answer_role check (role in ('customer', 'user', 'sponsor'))
);
create unique index question_answer_of_person on question_answer (workspace_id, set_id, person_id)
  where superseded_by is null and person_id is not null;
create unique index question_answer_of_browser on question_answer (workspace_id, set_id, browser_hash)
  where superseded_by is null and browser_hash is not null;
create index question_answer_current on question_answer (workspace_id, set_id, id desc) where superseded_by is null;
create index question_answer_earlier on question_answer (workspace_id, superseded_by) where superseded_by is not null;

-- A need may come from somebody without an account, is then asked for by a service, and may be superseded.
alter table need
  alter column person_id drop not null,
  add column given_name text not null default '',
  add column service_id uuid,
  add column question_answer_id uuid,
  add column superseded_by uuid,
  add constraint need_asked_for foreign key (workspace_id, service_id) references service (workspace_id, id),
  add constraint need_question_answer foreign key (workspace_id, question_answer_id)
    references question_answer (workspace_id, id),
  add constraint need_superseded foreign key (workspace_id, superseded_by) references need (workspace_id, id),
  add constraint need_source check (person_id is not null or question_answer_id is not null),
  add constraint need_of_question check ((service_id is null) = (question_answer_id is null));
create unique index need_of_answer on need (workspace_id, question_answer_id) where question_answer_id is not null;
create index need_asked_for on need (workspace_id, service_id, id desc) where service_id is not null;
create index need_earlier on need (workspace_id, superseded_by) where superseded_by is not null;

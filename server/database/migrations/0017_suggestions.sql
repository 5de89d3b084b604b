-- Which draft a revision was proposed from, by when that was started; unknown for those proposed before this was kept.
alter table revision add column draft_started_at timestamptz;

-- Changes of a clause that people suggest instead of making them, and what became of each.
create table suggestion (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  -- the draft that it is for: it lapses with that
  draft_started_at timestamptz not null,
  -- the newest revision when it was made
  after_revision integer not null,
  path text not null,
  -- what the clause said as its author saw it; null where it was not there
  before jsonb,
  -- what it is to say; null where it is to be taken out
  content jsonb,
  why text not null,
  person_id uuid not null,
  -- roles and side are those of the author at that time
  roles text[] not null,
  side text not null,
  -- whether the author could have written it into the draft
  could_write boolean not null,
  suggested_at timestamptz not null,
  answers uuid,
  state text not null default 'open',
  decided_by uuid,
  decided_side text,
  decided_at timestamptz,
  reason text not null default '',
  primary key (workspace_id, id),
  constraint suggestion_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint suggestion_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint suggestion_decided_by foreign key (workspace_id, decided_by) references person (workspace_id, id),
  constraint suggestion_answers foreign key (workspace_id, answers) references suggestion (workspace_id, id),
  constraint suggestion_state check (state in ('open', 'accepted', 'declined', 'countered', 'withdrawn')),
  constraint suggestion_side check (side in ('provider', 'consumer', 'neither')),
  constraint suggestion_decided_side check (decided_side in ('provider', 'consumer', 'neither')),
  constraint suggestion_decided check (
    (state = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null)
      and (decided_by is null) = (decided_side is null)),
  constraint suggestion_says check (before is not null or content is not null)
);
create index suggestion_of_draft on suggestion (workspace_id, service_id, draft_started_at, id);
create unique index suggestion_answers_one on suggestion (workspace_id, answers) where answers is not null;

-- Whether what is for somebody weighs more than what is against them, as they judge in a role that they hold. Whose it
-- is, of which service and for which consumer, is told by the role, and so follows where people or organisations merge.
create table judgement (
  workspace_id uuid not null,
  id uuid not null,
  holder_id uuid not null,
  worth text not null,
  reason text not null,
  evidence text not null default '',
  -- the revision that was judged; null where it was a draft or a listed text
  revision integer,
  given_at timestamptz not null,
  -- when the same person said something else in the same role
  superseded_at timestamptz,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  constraint judgement_holder foreign key (workspace_id, holder_id) references role_holder (workspace_id, id),
  constraint judgement_worth check (worth in ('clearly-worth', 'worth', 'even', 'not-worth', 'clearly-not')),
  constraint judgement_ended_once check (superseded_at is null or withdrawn_at is null)
);
create unique index judgement_standing on judgement (workspace_id, holder_id)
  where superseded_at is null and withdrawn_at is null;
create index judgement_of_holder on judgement (workspace_id, holder_id, id desc);

-- The day of which people were told: that of a review that had come, and the end of a term that was near.
alter table relationship add column review_told date;
create index relationship_review_due on relationship (next_review_on)
  where next_review_on is not null and until is null and review_told is distinct from next_review_on;
alter table role_holder add column end_told date;
alter table provider_role_holder add column end_told date;
create index role_holder_end_near on role_holder (until)
  where withdrawn_at is null and until is not null and end_told is distinct from until;
create index provider_role_holder_end_near on provider_role_holder (until)
  where withdrawn_at is null and until is not null and end_told is distinct from until;

-- A group goes through the questions of a definition together, in one room or from afar.
create table workshop (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  -- what the service was called when it began: all that people without an account read of it
  service_name text not null,
  facilitator_id uuid not null,
  -- what is typed to take part; free for others once it has ended
  code text not null,
  -- whether all read who gave which answer
  named boolean not null,
  -- how many votes each person has for a question
  votes integer not null,
  -- grows with everything that changes: who looks on asks with the last one they saw
  version bigint not null default 1,
  -- the question that is asked now
  asked text,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  constraint workshop_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint workshop_facilitator foreign key (workspace_id, facilitator_id) references person (workspace_id, id),
  constraint workshop_votes check (votes between 1 and 10)
);
create index workshop_of_service on workshop (workspace_id, service_id, id);
create unique index workshop_running on workshop (workspace_id, service_id) where ended_at is null;
create unique index workshop_code on workshop (code) where ended_at is null;

create table workshop_question (
  workspace_id uuid not null,
  workshop_id uuid not null,
  question text not null,
  place integer not null,
  phase text not null default 'waiting',
  -- why it was left open, or what else is to be remembered
  note text not null default '',
  -- when the time box is over
  ends_at timestamptz,
  begun_at timestamptz,
  decided_at timestamptz,
  primary key (workspace_id, workshop_id, question),
  constraint workshop_question_workshop foreign key (workspace_id, workshop_id) references workshop (workspace_id, id),
  constraint workshop_question_phase check (
    phase in ('waiting', 'gathering', 'revealed', 'grouping', 'voting', 'decided'))
);

create table workshop_participant (
  workspace_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  -- null for somebody without an account
  person_id uuid,
  name text not null,
  -- for whom they speak, by their own word
  role text not null,
  -- SHA-256 of what their browser keeps; null once the workshop has ended
  token_hash text,
  joined_at timestamptz not null,
  primary key (workspace_id, id),
  constraint workshop_participant_workshop foreign key (workspace_id, workshop_id)
    references workshop (workspace_id, id),
  constraint workshop_participant_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint workshop_participant_role check (role in ('customer', 'user', 'sponsor', 'provider'))
);
create index workshop_participant_of_workshop on workshop_participant (workspace_id, workshop_id);
create unique index workshop_participant_once on workshop_participant (workspace_id, workshop_id, person_id);
create unique index workshop_participant_token on workshop_participant (token_hash) where token_hash is not null;

create table workshop_group (
  workspace_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  question text not null,
  name text not null,
  primary key (workspace_id, id),
  constraint workshop_group_question foreign key (workspace_id, workshop_id, question)
    references workshop_question (workspace_id, workshop_id, question)
);
create index workshop_group_of_question on workshop_group (workspace_id, workshop_id, question, id);

create table workshop_answer (
  workspace_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  question text not null,
  participant_id uuid not null,
  group_id uuid,
  text text not null,
  said_at timestamptz not null,
  primary key (workspace_id, id),
  constraint workshop_answer_question foreign key (workspace_id, workshop_id, question)
    references workshop_question (workspace_id, workshop_id, question),
  constraint workshop_answer_participant foreign key (workspace_id, participant_id)
    references workshop_participant (workspace_id, id),
  constraint workshop_answer_group foreign key (workspace_id, group_id)
    references workshop_group (workspace_id, id) on delete set null (group_id)
);
create index workshop_answer_of_question on workshop_answer (workspace_id, workshop_id, question, id);
create index workshop_answer_of_group on workshop_answer (workspace_id, group_id);

create table workshop_vote (
  workspace_id uuid not null,
  group_id uuid not null,
  participant_id uuid not null,
  votes integer not null,
  primary key (workspace_id, group_id, participant_id),
  constraint workshop_vote_group foreign key (workspace_id, group_id)
    references workshop_group (workspace_id, id) on delete cascade,
  constraint workshop_vote_participant foreign key (workspace_id, participant_id)
    references workshop_participant (workspace_id, id),
  constraint workshop_vote_votes check (votes between 1 and 10)
);

-- Which clause of the draft was made of which group of answers.
create table workshop_clause (
  workspace_id uuid not null,
  id uuid not null,
  workshop_id uuid not null,
  group_id uuid not null,
  target text not null,
  path text not null,
  text text not null,
  made_by uuid not null,
  -- the one person who gave all answers of the group, where the workshop has names and they are invited to the service
  said_by uuid,
  made_at timestamptz not null,
  primary key (workspace_id, id),
  constraint workshop_clause_workshop foreign key (workspace_id, workshop_id) references workshop (workspace_id, id),
  constraint workshop_clause_group foreign key (workspace_id, group_id) references workshop_group (workspace_id, id),
  constraint workshop_clause_made_by foreign key (workspace_id, made_by) references person (workspace_id, id),
  constraint workshop_clause_said_by foreign key (workspace_id, said_by) references person (workspace_id, id)
);
create index workshop_clause_of_workshop on workshop_clause (workspace_id, workshop_id, id);
create index workshop_clause_of_group on workshop_clause (workspace_id, group_id);

-- What the checks last said of each service: of the text that everybody may read, or of its draft where it has no other.
create table service_check (
  workspace_id uuid not null,
  service_id uuid not null,
  provider_id uuid not null,
  -- whether the service is nothing but drafted: those results are for administrators
  drafted boolean not null,
  -- which text it was; null where there was none to check
  text text,
  -- per rule that says something: its worst severity, how many findings, whether they are waived or undecided
  rules jsonb not null,
  -- the rules that find something, each alone and with that severity: SD001, SD001.error
  failing text[] not null,
  -- findings that stand open, by severity, and those that are waived
  errors integer not null,
  warnings integer not null,
  notes integer not null,
  waived integer not null,
  -- what the result was made from: once any of these has moved on, it is made anew
  changes integer not null,
  settings_version integer not null,
  rule_set text not null,
  people integer not null,
  day date not null,
  primary key (workspace_id, service_id),
  constraint service_check_service foreign key (workspace_id, service_id) references service (workspace_id, id),
  constraint service_check_text check (text in ('published', 'open', 'draft', 'listed'))
);
create index service_check_by_findings on service_check
  (workspace_id, errors desc, warnings desc, notes desc, service_id desc) where errors + warnings + notes > 0;
create index service_check_by_provider on service_check (workspace_id, provider_id);
create index service_check_failing on service_check using gin (failing);
create index service_drafted on service (workspace_id, provider_id) where state = 'drafted';

-- The results counted, so that a portfolio reads a few rows whatever its size; without a provider: of all of them.
create table check_count (
  workspace_id uuid not null references workspace (id),
  drafted boolean not null,
  provider_id uuid,
  -- 'checked', 'nothing' (there was no text to check), 'failing', or a rule
  counted text not null,
  -- empty for those that count services whatever the severity
  severity text not null,
  services integer not null,
  findings integer not null,
  waived integer not null,
  undecided integer not null,
  constraint check_count_key unique nulls not distinct (workspace_id, counted, severity, provider_id, drafted)
);
create index check_count_of_provider on check_count (workspace_id, provider_id);

-- The same counts at the end of each day on which they changed; what was counted on other days is what was before.
create table check_day (
  workspace_id uuid not null references workspace (id),
  drafted boolean not null,
  provider_id uuid,
  counted text not null,
  severity text not null,
  day date not null,
  services integer not null,
  findings integer not null,
  waived integer not null,
  constraint check_day_key unique nulls not distinct (workspace_id, counted, severity, provider_id, drafted, day)
);

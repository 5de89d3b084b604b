-- Somebody's word that their side looked at the published definition on a day.
create table review (
  workspace_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  revision integer not null,
  side text not null,
  reviewed_on date not null,
  person_id uuid not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  constraint review_revision foreign key (workspace_id, service_id, revision)
    references revision (workspace_id, service_id, number),
  constraint review_person foreign key (workspace_id, person_id) references person (workspace_id, id),
  constraint review_side check (side in ('provider', 'consumer'))
);
create unique index review_once on review (workspace_id, service_id, reviewed_on, side);

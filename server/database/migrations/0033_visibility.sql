-- Who sees a service that was published for consumer groups: everybody in the workspace, or those groups with the
-- provider's people and whoever is invited.
alter table workspace add published_seen_by text not null default 'everybody'
  constraint workspace_published_seen_by check (published_seen_by in ('everybody', 'target-groups'));

-- The consumer groups that an organisation belongs to, by their keys in the vocabulary; its units belong to them, too.
create table organisation_consumer_group (
  workspace_id uuid not null,
  organisation_id uuid not null,
  consumer_group text not null,
  primary key (workspace_id, organisation_id, consumer_group),
  constraint organisation_consumer_group_organisation foreign key (workspace_id, organisation_id)
    references organisation (workspace_id, id) on delete cascade
);

-- The map asks of an organisation what it consumes, and of all what they provide.
create index if not exists relationship_consumer on relationship (workspace_id, consumer_id);
create index service_by_provider on service (workspace_id, provider_id, state, id, owner_id);
create index service_for_enterprise on service (workspace_id, provider_id, id)
  where labels @> '{"scope": ["ENTERPRISE"]}';

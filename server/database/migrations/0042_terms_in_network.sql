-- Who consumes what also changes with the term of a role, and with the relationship that it is moved to: servers that hold
-- the network in memory were not told of these.
drop trigger role_holder_moved_in_network on role_holder;
create trigger role_holder_moved_in_network after update of withdrawn_at, until, relationship_id on role_holder
  for each row when (
    (old.withdrawn_at, old.until, old.relationship_id) is distinct from (new.withdrawn_at, new.until, new.relationship_id))
  execute function network_row_moved();

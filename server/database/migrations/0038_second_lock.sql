-- The second lock. The first is the workspace in every statement. This one holds where a statement forgets it: a
-- connection that was lent for one workspace reaches no row of another. Where the connection names none, as for jobs and
-- whatever looks up who calls, all rows are reached.
create function reached_workspace() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('covalence.workspace', true), '')::uuid $$;

-- Left out is what is searched by letters, words or inside of documents: such operators may not run before the lock has
-- let a row through, so their indexes would be lost.
do $$
declare
  name text;
  nobodys boolean;
begin
  for name, nobodys in
    select c.relname, not a.attnotnull from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all (array[
      'catalogue_entry', 'code_name', 'need', 'organisation', 'person', 'service_check'])
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy of_workspace on %I using (
      (select reached_workspace()) is null or workspace_id = (select reached_workspace())%s)', name,
      -- What belongs to no workspace, such as a mail about an account, is held back by none.
      case when nobodys then ' or workspace_id is null' else '' end);
  end loop;
  -- A view would reach its tables as whoever made it.
  for name in
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
  loop
    execute format('alter view %I set (security_invoker = true)', name);
  end loop;
end
$$;

-- No lock holds a superuser, and the database that comes with the program belongs to one. Connections for a workspace
-- take on this role, which may do what the owner of the tables may, and no more.
do $$
declare
  locked text := current_user || '_locked';
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    return;
  end if;
  begin
    execute format('create role %I nologin', locked);
  exception when duplicate_object or unique_violation then null;
  end;
  execute format('grant %I to %I', current_user, locked);
end
$$;

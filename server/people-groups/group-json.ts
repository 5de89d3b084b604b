import { sql } from 'kysely'

/** The group that the holder `h` of a role speaks for, with how many people are in it today; null where there is none. */
export const groupOfHolderJson = sql`(
  select jsonb_build_object('id', g.id, 'name', g.name, 'ended', g.ended_at is not null,
    'people', (select count(*) from person_in_group i where i.workspace_id = g.workspace_id and i.group_id = g.id))
  from people_group g where g.workspace_id = h.workspace_id and g.id = h.group_id)`

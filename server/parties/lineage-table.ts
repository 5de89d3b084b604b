import { type RawBuilder, sql } from 'kysely'

/** Whose organisations: a workspace and a person, by their ids or by columns of the statement. */
type Whose = Record<'workspace' | 'person', string | RawBuilder<unknown>>

/**
 * A table for a `with recursive`: `lineage (id)` holds the organisations that a person belongs to today, and all that those
 * are nested in.
 */
export const lineageTable = ({ workspace, person }: Whose) => sql`
  lineage (id) as (
    select m.organisation_id from running_membership m where m.workspace_id = ${workspace} and m.person_id = ${person}
    union
    select o.parent_id from organisation o join lineage on o.id = lineage.id
    where o.workspace_id = ${workspace} and o.parent_id is not null
  )`

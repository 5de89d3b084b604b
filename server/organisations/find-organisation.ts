import { sql } from 'kysely'
import type { OrganisationDeed, OrganisationPage } from '#model/contract/organisations.ts'
import { historyOf } from '#model/organisations/history.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { lastOf, namesOf, successionsOf, timelinesOf } from '#server/parties/index.ts'
import { findRelations } from './find-relations.ts'
import { mayReadService, shownName } from '#server/catalogue/index.ts'

const mostUnits = 200
const mostServices = 100

type Asked = { organisation: string; language: Language }
type Around = Pick<
  OrganisationPage,
  'path' | 'units' | 'unitCount' | 'services' | 'serviceCount' | 'listing' | 'isStaffed'
> & {
  people: number
}

/** An organisation as every member reads it; how many people belong to it is for administrators. */
export const findOrganisation = async (
  ctx: MemberContext,
  { organisation: id, language }: Asked,
): Promise<OrganisationPage> => {
  const { db, scope, actor } = ctx
  const known = found((await timelinesOf(db, scope, [id])).get(id), 'organisation')
  const successions = await successionsOf(db, scope, id)
  const ids = new Set(known.periods.flatMap(({ parentId }) => parentId ?? []))
  const parents = await namesOf(db, scope, [...ids])
  const around = await findAround(ctx, { organisation: id, language })
  const relations = await findRelations(ctx, { organisation: id, language })
  const { names, abbreviation } = lastOf(known)
  const isMerged = successions.some(({ kind, from }) => kind === 'merged' && from.id === id)
  return {
    ...around,
    ...relations,
    id,
    names,
    abbreviation,
    since: known.periods[0]?.since ?? null,
    until: known.until,
    people: actor.administrator ? around.people : null,
    history: historyOf({ id, timeline: known.periods, until: known.until, successions, parents }),
    can: actor.administrator ? deedsOf(known.until, isMerged) : [],
  }
}

const deedsOf = (until: string | null, isMerged: boolean): OrganisationDeed[] => {
  if (until === null) return ['rename', 'move', 'merge', 'split', 'end']
  return isMerged ? [] : ['resume']
}

/** What an organisation is nested in, what is nested in it, and what it provides, in one statement. */
const findAround = async (
  { db, scope: { workspaceId }, actor }: MemberContext,
  { organisation: id, language }: Asked,
): Promise<Around> => {
  const name = sql`coalesce(nullif(o.names ->> ${sql.lit(language)}, ''), o.names ->> 'en', o.names ->> 'fr', '')
    collate "und-x-icu"`
  const { rows } = await sql<Around>`
    with recursive above (id, names, parent_id, step) as (
      select p.id, p.names, p.parent_id, 1 from organisation o
      join organisation p on p.workspace_id = o.workspace_id and p.id = o.parent_id
      where o.workspace_id = ${workspaceId} and o.id = ${id}
      union all
      select p.id, p.names, p.parent_id, above.step + 1 from above
      join organisation p on p.workspace_id = ${workspaceId} and p.id = above.parent_id
    ), below (id) as (
      select ${id}::uuid
      union
      select o.id from organisation o join below on o.parent_id = below.id where o.workspace_id = ${workspaceId}
    ), unit as (
      select o.id, o.names, o.abbreviation, row_number() over (order by ${name}, o.id) as place,
        count(*) over () as all_units, (select count(*) from organisation u where u.workspace_id = o.workspace_id
          and u.parent_id = o.id and u.until is null) as units
      from organisation o where o.workspace_id = ${workspaceId} and o.parent_id = ${id} and o.until is null
    ), provided as (
      select named.*, row_number() over (order by named.name collate "und-x-icu", named.id) as place,
        count(*) over () as all_services
      from (select s.id, s.state, ${shownName(language)} as name from service s
        where s.workspace_id = ${workspaceId} and s.provider_id = ${id} and s.state <> 'retired'
          and ${mayReadService({ actor, scope: { workspaceId } })}) named
    )
    select (select o.imported -> 'listing' from organisation o
        where o.workspace_id = ${workspaceId} and o.id = ${id}) as listing,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'names', names) order by step desc), '[]')
        from above) as path,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'names', names, 'abbreviation', abbreviation,
        'units', units) order by place), '[]') from unit where place <= ${mostUnits}) as units,
      coalesce((select max(all_units)::integer from unit), 0) as "unitCount",
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'state', state) order by place), '[]')
        from provided where place <= ${mostServices}) as services,
      coalesce((select max(all_services)::integer from provided), 0) as "serviceCount",
      (select count(*)::integer from person p where p.workspace_id = ${workspaceId} and p.active
        and p.id in (select m.person_id from running_membership m
          where m.workspace_id = ${workspaceId} and m.organisation_id = ${id})) as people,
      exists (select 1 from below b
        join running_membership m on m.workspace_id = ${workspaceId} and m.organisation_id = b.id
        join person p on p.workspace_id = ${workspaceId} and p.id = m.person_id and p.active) as "isStaffed"`.execute(
    db,
  )
  return rows[0] as Around
}

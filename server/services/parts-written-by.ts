import { sql } from 'kysely'
import { type PartName, partNames } from '#model/definition/definition.ts'
import type { SuggestOnly } from '#model/live/suggest-only.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import { isOfProvider } from '#server/relationships/index.ts'
import { colleaguesJson, type HeldRole } from './load-service.ts'
import { mayWritePart } from './policy.ts'

type Judged = {
  personId: string
  administrator: boolean
  ownerId: string | null
  ofProvider: boolean
  suggestOnly: SuggestOnly
  colleagues: string[]
  roles: Pick<HeldRole, 'role' | 'personId' | 'organisationId' | 'active'>[]
}

/** The parts of a service's draft that each of these people may write today; who has left is not among them. */
export const partsWrittenBy = async (
  db: Db,
  { workspaceId }: Scope,
  { service, people }: { service: string; people: readonly string[] },
): Promise<ReadonlyMap<string, readonly PartName[]>> => {
  if (people.length === 0) return new Map()
  const { rows } = await sql<Judged>`
    select q.id as "personId", q.administrator, s.owner_id as "ownerId",
      ${isOfProvider(sql.ref('q.id'))} as "ofProvider",
      coalesce(d.suggest_only, '{}') as "suggestOnly",
      (select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'personId', h.person_id,
          'organisationId', l.consumer_id, 'active', true)), '[]')
        from held_role h
        join relationship l on l.workspace_id = h.workspace_id and l.id = h.relationship_id
        where h.workspace_id = s.workspace_id and h.service_id = s.id and h.person_id = q.id) as roles,
      ${colleaguesJson} as colleagues
    from service s
    join person q on q.workspace_id = s.workspace_id and q.active and q.id = any(${[...people]}::uuid[])
    left join draft d on d.workspace_id = s.workspace_id and d.service_id = s.id
    where s.workspace_id = ${workspaceId} and s.id = ${service}`.execute(db)
  return new Map(
    rows.map((judged) => {
      const facts = { ...judged, isReadable: false, actorIsOfProvider: judged.ofProvider }
      return [judged.personId, partNames.filter((part) => mayWritePart(judged, facts, part))]
    }),
  )
}

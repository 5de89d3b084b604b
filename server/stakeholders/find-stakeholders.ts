import { type RawBuilder, sql } from 'kysely'
import type { Stakeholder } from '#model/stakeholders/stakeholder.ts'
import type { Actor, Db, MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { fold } from '#server/kernel/folding.ts'
import { idOf, pageOf, placeOf } from '#server/kernel/paging.ts'
import { mayReadService, shownName } from '#server/catalogue/index.ts'
import { actorIsOfProvider } from '#server/services/index.ts'
import { deedsOf } from './policy.ts'

/** As whom somebody reads. */
type Reading = Pick<MemberContext, 'actor' | 'scope'>

const pageSize = 50

/** A stakeholder as it lies in the database, as far as one person may know of it. */
export type Stored = Omit<Stakeholder, 'can'> & { ownsAll: boolean }

/** Whether the actor may know that stakeholder `h` is tied to service `s`; suppliers are the provider's own affair. */
const isKnownTie = ({
  actor,
  scope,
}: Reading): RawBuilder<unknown> => sql`(${mayReadService({ actor, scope })}
  and (not h.provider_only or ${actor.administrator} or s.owner_id = ${actor.personId} or ${actorIsOfProvider(actor)}))`

const ties = sql`from stakeholder_service x
  join service s on s.workspace_id = x.workspace_id and s.id = x.service_id
  where x.workspace_id = h.workspace_id and x.stakeholder_id = h.id`

const isKnown = (reading: Reading): RawBuilder<unknown> =>
  sql`(${reading.actor.administrator} or exists (select 1 ${ties} and ${isKnownTie(reading)}))`

const columns = (
  reading: Reading,
) => sql`h.id, h.kind, h.name, h.seeks, h.provider_only as "providerOnly", h.version,
  (select jsonb_build_object('id', o.id, 'names', o.names) from organisation o
    where o.workspace_id = h.workspace_id and o.id = h.organisation_id) as organisation,
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', ${shownName(reading.actor.language)}) order by s.id), '[]')
    ${ties} and ${isKnownTie(reading)}) as services,
  coalesce((select bool_and(s.owner_id is not distinct from ${reading.actor.personId}::uuid) ${ties}), false) as "ownsAll"`

const view = (actor: Actor, { ownsAll, ...stakeholder }: Stored, manages: boolean): Stakeholder => ({
  ...stakeholder,
  can: deedsOf(actor, { ownsAll }, manages),
})

/** A stakeholder that the actor may know of; `not_found` for all others. */
export const getStakeholder = async (db: Db, { scope, actor }: Reading, id: string): Promise<Stored> => {
  const { rows } = await sql<Stored>`
    select ${columns({ scope, actor })} from stakeholder h
    where h.workspace_id = ${scope.workspaceId} and h.id = ${id} and ${isKnown({ scope, actor })}`.execute(db)
  return found(rows[0], 'stakeholder')
}

/** Who else has a stake, newest first, whose name or organisation holds the text. */
export const findStakeholders = async (
  { db, scope, actor }: MemberContext,
  { text, after }: { text: string; after?: string | undefined },
): Promise<{ stakeholders: Stakeholder[]; next: string | null; can: 'add'[] }> => {
  const place = placeOf(after, 1)
  const holding = `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const { rows } = await sql<Stored>`
    select ${columns({ scope, actor })} from stakeholder h
    where h.workspace_id = ${scope.workspaceId} and ${isKnown({ scope, actor })}
      ${place ? sql`and h.id < ${idOf(place)}::uuid` : sql``}
      ${
        text === ''
          ? sql``
          : sql`and (folded(h.name) like ${holding} or exists (select 1 from organisation o
              where o.workspace_id = h.workspace_id and o.id = h.organisation_id and o.sort_name like ${holding}))`
      }
    order by h.id desc limit ${pageSize + 1}`.execute(db)
  const { page, next } = pageOf(rows, pageSize, ({ id }) => [id])
  return {
    stakeholders: page.map((stored) => view(actor, stored, false)),
    next,
    can: actor.administrator ? ['add'] : [],
  }
}

/** Who else has a stake in a service that the reader may see; `not_found` for all other services. */
export const findServiceStakeholders = async (
  { db, scope, actor }: MemberContext,
  { service }: { service: string },
): Promise<{ stakeholders: Stakeholder[]; can: 'add'[] }> => {
  const seen = await sql<{ manages: boolean }>`
    select s.state <> 'retired' and (${actor.administrator} or s.owner_id is not distinct from ${actor.personId}::uuid)
      as manages
    from service s
    where s.workspace_id = ${scope.workspaceId} and s.id = ${service} and ${mayReadService({ scope, actor })}`.execute(
    db,
  )
  const { manages } = found(seen.rows[0], 'service')
  const { rows } = await sql<Stored>`
    select ${columns({ scope, actor })} from stakeholder_service t
    join stakeholder h on h.workspace_id = t.workspace_id and h.id = t.stakeholder_id
    join service s on s.workspace_id = t.workspace_id and s.id = t.service_id
    where t.workspace_id = ${scope.workspaceId} and t.service_id = ${service} and ${isKnownTie({ scope, actor })}
    order by h.kind, h.id`.execute(db)
  return {
    stakeholders: rows.map((stored) => view(actor, stored, manages)),
    can: manages ? ['add'] : [],
  }
}

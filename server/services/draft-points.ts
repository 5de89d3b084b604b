import { sql } from 'kysely'
import type { Draft } from '#model/contract/service-page.ts'
import { partOfPath } from '#model/definition/clauses.ts'
import type { Side } from '#model/definition/clauses.ts'
import { newId } from '#server/kernel/new-id.ts'
import { recordAll } from '#server/kernel/journal.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

/** The most points that are kept of one draft; the oldest go first. */
const mostPoints = 300

type Point = { scope: Scope; service: string; draft: Draft; now: string }
type Written = { personId: string; name: string; side: Side; paths: string[] }

/** Who wrote what that is not on record yet; from now on it is. */
const takeUnrecorded = async (tx: Tx, { scope, service, draft }: Point): Promise<Written[]> => {
  const { rows } = await sql<Written>`
    with taken as (
      update clause_edit set recorded = true
      where workspace_id = ${scope.workspaceId} and service_id = ${service}
        and draft_started_at = ${draft.startedAt} and not recorded
      returning person_id, side, path
    )
    select t.person_id as "personId", p.name, max(t.side) as side, array_agg(t.path order by t.path) as paths
    from taken t join person p on p.workspace_id = ${scope.workspaceId} and p.id = t.person_id
    group by 1, 2 order by 1`.execute(tx)
  return rows
}

/**
 * Notes how a draft reads now, where somebody typed since the last point, and puts on record who wrote which clauses:
 * letter by letter would be a journal that nobody reads, and the log keeps that.
 */
export const addDraftPoint = async (tx: Tx, point: Point): Promise<void> => {
  const { scope, service, draft, now } = point
  const written = await takeUnrecorded(tx, point)
  if (written.length === 0) return
  await tx
    .insertInto('draft_point')
    .values({
      workspace_id: scope.workspaceId,
      service_id: service,
      at: now,
      definition: JSON.stringify(draft.definition),
      translations: JSON.stringify(draft.translations),
      people: written.map(({ personId }) => personId),
    })
    .execute()
  await sql`
    delete from draft_point where workspace_id = ${scope.workspaceId} and service_id = ${service} and at < (
      select at from draft_point where workspace_id = ${scope.workspaceId} and service_id = ${service}
      order by at desc offset ${mostPoints - 1} limit 1)`.execute(tx)
  const requestId = newId()
  const { name } = draft.definition.value
  for (const { personId, name: person, side, paths } of written) {
    const byPart = Map.groupBy(paths, partOfPath)
    const facts = [...byPart].map(([part, clauses]) => ({
      fact: 'draft.written',
      subject: { kind: 'service', id: service, name },
      after: { part, clauses: clauses.slice(0, 100), side },
    }))
    await recordAll(tx, { scope, now, requestId, actor: { personId, name: person } }, facts)
  }
}

import { sql } from 'kysely'
import type { Draft } from '#model/contract/service-page.ts'
import { partOfPath } from '#model/definition/clauses.ts'
import type { Side } from '#model/definition/clauses.ts'
import { newId } from '#server/kernel/new-id.ts'
import { recordAll } from '#server/kernel/journal.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { addPoints } from './draft-point-store.ts'

type Point = { scope: Scope; service: string; draft: Draft; now: string }
/** Who rewrote the draft at once, by another way than typing in it; the journal has that already. */
type By = { personId: string; paths: readonly string[] }
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

/** Who typed translations since the newest point: no clause says so. */
const findTranslators = async (tx: Tx, { scope, service }: Point): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct u.person_id as id from live_update u
    where u.workspace_id = ${scope.workspaceId} and u.service_id = ${service} and u.portion = 'translations'
      and u.person_id is not null and u.at > coalesce((
        select max(p.at) from draft_point p
        where p.workspace_id = u.workspace_id and p.service_id = u.service_id), '-infinity')
    order by 1`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Notes how a draft reads now, where it reads differently from its last point, and puts on record who wrote which
 * clauses: letter by letter would be a journal that nobody reads, and the log keeps that. The draft is stored as given.
 */
export const addDraftPoint = async (tx: Tx, point: Point, by?: By): Promise<void> => {
  const { scope, service, draft, now } = point
  const written = await takeUnrecorded(tx, point)
  const people = [
    ...(by ? [by.personId] : []),
    ...written.map(({ personId }) => personId),
    ...(await findTranslators(tx, point)),
  ]
  const paths = new Set([...(by?.paths ?? []), ...written.flatMap((one) => one.paths)])
  const kept = {
    service,
    kind: 'written' as const,
    people: [...new Set(people)],
    changes: paths.size,
    joins: by !== undefined,
  }
  await addPoints(tx, scope, { points: [kept], now })
  if (written.length === 0) return
  const requestId = newId()
  const { name } = draft.definition.value
  for (const { personId, name: person, side, paths } of written) {
    const byPart = Map.groupBy(paths, partOfPath)
    const facts = [...byPart].map(([part, clauses]) => ({
      fact: 'draft.written' as const,
      subject: { kind: 'service', id: service, name },
      after: { part, clauses: clauses.slice(0, 100), side },
    }))
    await recordAll(tx, { scope, now, requestId, actor: { personId, name: person } }, facts)
  }
}

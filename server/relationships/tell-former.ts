import { sql } from 'kysely'
import { actorsOf } from '#server/accounts/index.ts'
import { mayReadService } from '#server/catalogue/index.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { tell } from '#server/notices/index.ts'

type Asked = { serviceId: string; people: readonly string[] }

/** Those of the people who may read a service, each judged as themselves, in one statement. */
const readersAmong = async (db: Db, scope: Scope, { serviceId, people }: Asked): Promise<string[]> => {
  const actors = await actorsOf(db, scope, people)
  if (actors.length === 0) return []
  const judged = actors.map((actor) => mayReadService({ actor, scope }))
  const { rows } = await sql<{ may: boolean[] }>`
    select array[${sql.join(judged)}] as may from service s
    where s.workspace_id = ${scope.workspaceId} and s.id = ${serviceId}`.execute(db)
  return actors.flatMap(({ personId }, at) => (rows[0]?.may[at] ? [personId] : []))
}

type Former = {
  service: { id: string; name: string }
  /** What happened, by a name of its own: of nothing is anybody told twice. */
  event: string
  people: readonly string[]
  params: {
    variant: 'ended' | 'with-relationship' | 'handed-over' | 'handed-over-open' | 'term'
    number?: string
  }
}

/** Tells people that they hold a role no more, once it has ended: who may read the service no longer is not led to it. */
export const tellFormer = async (
  tx: Tx,
  ctx: Parameters<typeof tell>[1],
  { service, event, people, params }: Former,
): Promise<void> => {
  const readers = await readersAmong(tx, ctx.scope, { serviceId: service.id, people })
  const notice = {
    kind: 'role-ended',
    event,
    subject: { kind: 'service', ...service },
    params,
  } as const
  await tell(tx, ctx, { ...notice, to: readers, path: `/services/${service.id}` })
  await tell(tx, ctx, { ...notice, to: people.filter((id) => !readers.includes(id)), path: '/' })
}

/** How a role ended that went with its relationship: somebody ended it, or the day came that was set for it. */
export const endedBy = ({ actor }: Pick<Parameters<typeof tell>[1], 'actor'>): Former['params'] => ({
  variant: actor.personId === null ? 'with-relationship' : 'ended',
})

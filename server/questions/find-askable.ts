import { sql } from 'kysely'
import { lettersToFind, mayFindBy } from '#model/questions/asking.ts'
import type { Db, MemberContext, Scope } from '#server/kernel/context.ts'
import { invalid, notFound } from '#server/kernel/errors.ts'
import { fold } from '#server/kernel/folding.ts'
import { assertWithinLimits } from '#server/kernel/rate-limit.ts'
import { invitedService } from '#server/services/index.ts'

const most = 8
// Far more than it takes to choose people, and too few to read out everybody's name.
const searchesPerHour = 240
const hourSeconds = 60 * 60

type Person = { id: string; name: string }

const holding = (text: string): string => `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

// What people are sorted by ends with their address, which nobody is to find out by trying letters.
const foldedName = sql`regexp_replace(p.sort_name, ' [^ ]*$', '')`

/**
 * Names of people who can be asked, by a few letters of their names alone; for those who may ask about the service. They
 * may belong to another organisation than those they search for, so that nobody is shown whom they cannot name in part.
 */
export const findAskable = async (
  ctx: MemberContext,
  { service, text }: { service: string; text: string },
): Promise<{ people: Person[] }> => {
  const { retired } = await invitedService(ctx.db, ctx, service)
  if (retired) throw notFound('service')
  if (!mayFindBy(text)) throw invalid('text', `must hold at least ${lettersToFind} letters of a name`)
  await assertWithinLimits(
    ctx,
    [{ name: 'people to ask searched by', of: ctx.actor.personId, attempts: searchesPerHour }],
    hourSeconds,
  )
  const { rows } = await sql<Person>`
    select p.id, p.name from person p
    where p.workspace_id = ${ctx.scope.workspaceId} and p.active and p.account_id is not null
      and ${foldedName} like ${holding(text)}
    order by p.sort_name, p.id limit ${sql.lit(most)}`.execute(ctx.db)
  return { people: rows }
}

/** Those of these people who are active and have an account: only they can answer by name. */
export const reachableAmong = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select p.id from person p
    where p.workspace_id = ${workspaceId} and p.id = any(${[...ids]}::uuid[])
      and p.active and p.account_id is not null`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

import { nameFrom } from '#model/code/name-from.ts'
import type { Context, Scope, Tx } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findUnnamed, type Unnamed } from './find-unnamed.ts'
import * as store from './name-store.ts'

type NamingContext = Pick<Context, 'db' | 'now'> & { scope: Scope }

/** Finds names nobody has: `name`, `name-2`, `name-3`, ..., in the order in which they are asked for. */
const namer = (taken: Set<string>) => {
  const next = new Map<string, number>()
  return ({ kind, words }: Pick<Unnamed, 'kind' | 'words'>): string => {
    const wanted = nameFrom(words, kind.toLowerCase())
    const base = `${kind} ${wanted}`
    let number = next.get(base) ?? 1
    const named = (): string => (number === 1 ? wanted : `${wanted}-${number}`)
    while (taken.has(`${kind} ${named()}`)) number += 1
    taken.add(`${kind} ${named()}`)
    next.set(base, number + 1)
    return named()
  }
}

/** Gives everything in the workspace that has no name one, made from its name in words; within a transaction that holds the lock. */
export const ensureNamesIn = async (tx: Tx, { scope, now }: NamingContext): Promise<void> => {
  const unnamed = await findUnnamed(tx, scope)
  if (unnamed.length === 0) return
  const nameOf = namer(await store.takenNames(tx, scope))
  const rows = unnamed.map((thing) => ({
    kind: thing.kind,
    id: thing.id,
    name: nameOf(thing),
    kept: {},
    source: null,
  }))
  await store.addNames(tx, scope, { rows, now })
}

/** Gives everything in the workspace that has no name one. */
export const ensureNames = (ctx: NamingContext): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await store.lockNames(tx, ctx.scope)
    await ensureNamesIn(tx, ctx)
  })

/** The names of these things by their ids; those that have none yet are given one. */
export const namesFor = async (
  ctx: NamingContext,
  ids: readonly string[],
): Promise<Map<string, store.CodeName>> => {
  const wanted = [...new Set(ids)]
  const known = await store.namesOf(ctx.db, ctx.scope, wanted)
  if (known.size === wanted.length) return known
  await ensureNames(ctx)
  return store.namesOf(ctx.db, ctx.scope, wanted)
}

import type { DocumentKind } from '#model/code/document.ts'
import { nameFrom } from '#model/code/name-from.ts'
import type { Context, Db, Scope, Tx } from '#server/kernel/context.ts'
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

/** Rows that give things a name each, made from their names in words. */
const rowsFor = async (db: Db, scope: Scope, unnamed: readonly Unnamed[]): Promise<store.CodeName[]> => {
  if (unnamed.length === 0) return []
  const nameOf = namer(await store.takenNames(db, scope))
  return unnamed.map((thing) => ({
    kind: thing.kind,
    id: thing.id,
    name: nameOf(thing),
    kept: {},
    source: null,
  }))
}

/** How often a name is looked for that others take at the same moment. */
const mostTries = 5

/** Gives a name to what has none: all of it, or these. Whoever reads a service as code may name things meanwhile. */
const nameUnnamed = async (
  db: Db,
  { scope, now }: Pick<NamingContext, 'scope' | 'now'>,
  ids: readonly string[] | null = null,
  kinds?: readonly DocumentKind[],
): Promise<void> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const rows = await rowsFor(db, scope, await findUnnamed(db, scope, ids, kinds))
    if (rows.length === 0) return
    const added = await store.addFreeNames(db, scope, { rows, now })
    if (added === rows.length) return
  }
}

/** Gives everything in the workspace, or all of these kinds, that has no name one; within a transaction that holds the lock. */
export const ensureNamesIn = (tx: Tx, ctx: NamingContext, kinds?: readonly DocumentKind[]): Promise<void> =>
  nameUnnamed(tx, ctx, null, kinds)

/** Gives everything in the workspace that has no name one. */
export const ensureNames = (ctx: NamingContext): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await store.lockNames(tx, ctx.scope)
    await ensureNamesIn(tx, ctx)
  })

/**
 * The names of these things by their ids; those that have none yet are given one, and nobody waits for documents
 * that are applied meanwhile.
 */
export const namesFor = async (
  { db, scope, now }: NamingContext,
  ids: readonly string[],
): Promise<Map<string, store.CodeName>> => {
  const wanted = [...new Set(ids)]
  const known = await store.namesOf(db, scope, wanted)
  if (known.size === wanted.length) return known
  await nameUnnamed(db, { scope, now }, wanted)
  return store.namesOf(db, scope, wanted)
}

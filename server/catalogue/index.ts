// The catalogue: what a consumer may have, found by words, facets and order in the reader's language.
import type { Db, Scope } from '#server/kernel/context.ts'
import { type CatalogueSource, entryOf } from './entry-of.ts'
import * as store from './store.ts'

export type { CatalogueSource } from './entry-of.ts'
export { retireEntry as retireCatalogueEntry } from './store.ts'

/** How many services go into one statement: enough to be fast, few enough to need little memory. */
const batch = 1000

/** Lets the catalogue show services as they now are; any number of them, each at most once. */
export const writeCatalogueEntries = async (
  tx: Db,
  scope: Scope,
  sources: readonly CatalogueSource[],
): Promise<void> => {
  for (let start = 0; start < sources.length; start += batch) {
    await store.putEntries(tx, scope, sources.slice(start, start + batch).map(entryOf))
  }
}

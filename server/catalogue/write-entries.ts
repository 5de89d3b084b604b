import type { Db, Scope } from '#server/kernel/context.ts'
import { type CatalogueSource, entryOf, searchedOf } from './entry-of.ts'
import { type Searched, searchVector, type Stem } from './search-vector.ts'
import * as store from './store.ts'

/** How many services go into one statement: few enough to need little memory; each rewrites all kept counts. */
const batch = 2500

/** Lets the catalogue show services as they now are; any number of them, each at most once. */
export const writeCatalogueEntries = async (
  tx: Db,
  scope: Scope,
  sources: readonly CatalogueSource[],
): Promise<void> => {
  const stems = new Map<string, Stem>()
  for (let start = 0; start < sources.length; start += batch) {
    const shown = sources.slice(start, start + batch)
    const searched = shown.map(searchedOf)
    await learnStems(tx, stems, searched.flat())
    await store.putEntries(
      tx,
      scope,
      shown.map((source, index) => entryOf(source, searchVector(searched[index] ?? [], stems))),
    )
  }
  if (sources.length > 0) await store.settleSearch(tx)
}

const learnStems = async (tx: Db, stems: Map<string, Stem>, texts: readonly Searched[]): Promise<void> => {
  const unknown = new Set<string>()
  for (const { words } of texts) for (const word of words) if (!stems.has(word)) unknown.add(word)
  for (const [word, stem] of await store.stemsOf(tx, [...unknown])) stems.set(word, stem)
}

import { type RawBuilder, sql } from 'kysely'
import type { CodeDocument, Source } from '#model/code/document.ts'
import type { Kept } from '#server/database/code-tables.ts'
import type { Db, Scope } from '#server/kernel/context.ts'
import type { Derived, StoredHead } from './document-of.ts'

/** A thing as a document, and what is kept of it beside. */
export type FoundDocument = {
  id: string
  document: CodeDocument
  kept: Kept
  /** Where its documents came from; null where none made or changed it. */
  source: Source | null
  /** What of its labels and annotations is kept elsewhere. */
  derived: Derived
}

/** Which things: those of these names, or all. Retired services only by name. */
export type Wanted = { names?: readonly string[] | undefined }

export const head = sql`n.subject_id as id, n.name, n.kept, n.source`
export const none = sql`null::jsonb as imported`

export const wantedOnly = ({ names }: Wanted): RawBuilder<unknown> =>
  names ? sql`and n.name = any(${[...names]})` : sql``

/** Names by the ids of those whom documents refer to; looked up here, since a join of thousands can go astray. */
export type Names = ReadonlyMap<string, string>

export const nameOf = (names: Names, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null)

/** Finds the things of a kind as documents. */
export type Finder = (db: Db, scope: Scope, wanted: Wanted, names: Names) => Promise<FoundDocument[]>

const nothingDerived: Derived = { labels: {}, annotations: {} }

/** A row with its document. */
export const foundOf = (
  { id, kept, source }: Pick<StoredHead, 'id' | 'kept' | 'source'>,
  document: CodeDocument,
  derived = nothingDerived,
): FoundDocument => ({ id, document, kept, source, derived })

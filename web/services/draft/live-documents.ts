import * as Y from 'yjs'
import type { PartName } from '#model/definition/definition.ts'
import { partOfPath } from '#model/definition/clauses.ts'
import { type Portion, portions } from '#model/live/room.ts'
import type { Address } from './typed-text.ts'

/** The live documents of one draft. */
export type LiveDocuments = Record<Portion, Y.Doc>

export const emptyDocuments = (): LiveDocuments =>
  Object.fromEntries(portions.map((portion) => [portion, new Y.Doc()])) as LiveDocuments

/** The portion that an address lies in; `fr:value.name` is a translation. */
export const portionOf = (address: Address): Portion =>
  /^[a-z]{2}:/.test(address) ? 'translations' : partOfPath(address)

export const isPart = (portion: Portion): portion is PartName => portion !== 'translations'

import { type Definition, PartName, partNames } from './definition.ts'
import { hashOf, saysTheSame } from './hash.ts'

/** One entry, or one text field, of a definition's part; what one side words and the other confirms. */
export type Clause = {
  /** `value.name`, `value.outcomes/<entry id>`, `value.closed.imposedRisks`, ... */
  path: string
  part: PartName
  content: unknown
  hash: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasId = (value: unknown): value is { id: string } => isRecord(value) && typeof value['id'] === 'string'

function* contentsAt(path: string, value: unknown): Generator<[path: string, content: unknown]> {
  if (typeof value === 'string') {
    if (value !== '') yield [path, value]
  } else if (Array.isArray(value)) {
    if (value.every(hasId)) for (const entry of value) yield [`${path}/${entry.id}`, entry]
    else yield [path, value]
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) yield* contentsAt(`${path}.${key}`, inner)
  }
}

/** What each clause of a definition says, by its path, in the order in which it is read. */
export const contentsOf = (definition: Definition): [path: string, content: unknown][] =>
  partNames.flatMap((part) => [...contentsAt(part, definition[part])])

/**
 * The clauses that a part says something in; an empty field is no clause. Hashing is what takes time: where it is known
 * which it had before, those that read as they did are not hashed anew.
 */
export const clausesOfPart = (
  definition: Definition,
  part: PartName,
  earlier: readonly Clause[] = [],
): Clause[] => {
  const known = new Map(earlier.map((clause) => [clause.path, clause]))
  return [...contentsAt(part, definition[part])].map(([path, content]) => {
    const before = known.get(path)
    const hash = before && saysTheSame(before.content, content) ? before.hash : hashOf(content)
    return { path, part, content, hash }
  })
}

/** All clauses of a definition, part by part, in the order in which they are read. */
export const clausesOf = (definition: Definition): Clause[] =>
  partNames.flatMap((part) => clausesOfPart(definition, part))

/** The part that a clause's path lies in. */
export const partOfPath = (path: string): PartName => PartName.parse(path.split(/[./]/, 1)[0])

/** Whether a clause is an outcome, a cost or a risk: what must not be told by the provider alone. */
export const isLedgerClause = ({ path }: Pick<Clause, 'path'>): boolean =>
  /^(value\.(outcomes|risks)|cost\.costs)\//.test(path)

/** The provider, the consumer, or neither: somebody who acts for no party of the service (an importer, an administrator). */
export type Side = 'provider' | 'consumer' | 'neither'

/** An explicit act on a clause's text, by a person for a side. */
export type ClauseAct = { personId: string | null; side: Side; at: string }

/** Who worded a clause, and who confirmed it since; both hold only while the clause's hash is `hash`. */
export type ClauseRecord = {
  hash: string
  worded: ClauseAct
  confirmed: ClauseAct[]
  /** Who is said to have said it, while it waits for their word; until then it is the wording of who typed it. */
  saidBy?: { personId: string; at: string }
  /** Who typed it for whoever worded it. */
  typedBy?: ClauseAct
}

/** The records of a draft or revision, by clause path. */
export type ClauseRecords = Record<string, ClauseRecord>

/**
 * The records after an edit: unchanged clauses keep theirs, new and reworded ones are the editor's, gone ones go. What
 * reads again as it did `earlier` is still the wording of whoever worded it then, with all who confirmed it.
 */
export const recordWording = (
  records: ClauseRecords,
  { act, after, ...edit }: Edited & { after: Definition; act: ClauseAct },
): ClauseRecords =>
  recordWordings(records, {
    ...edit,
    clauses: edit.parts.flatMap((part) => clausesOfPart(after, part)),
    actOn: () => act,
  })

type Edited = { parts: readonly PartName[]; earlier?: ClauseRecords | null }

/**
 * The records after several people edited at once; `clauses` are all that the parts have now, and `actOn` tells whose
 * wording a clause is that reads differently.
 */
export const recordWordings = (
  records: ClauseRecords,
  {
    clauses,
    parts,
    earlier,
    actOn,
  }: Edited & {
    clauses: readonly Clause[]
    actOn: (path: string) => ClauseAct
  },
): ClauseRecords => {
  const untouched = Object.entries(records).filter(([path]) => !parts.includes(partOfPath(path)))
  const current = clauses.map(({ path, hash }) => {
    const known = [records[path], earlier?.[path]].find((record) => record?.hash === hash)
    return [path, known ?? { hash, worded: actOn(path), confirmed: [] }] as const
  })
  return Object.fromEntries([...untouched, ...current])
}

/** The record after a person confirmed the text they saw, once per person and side. */
export const recordConfirmation = (record: ClauseRecord, act: ClauseAct): ClauseRecord =>
  record.confirmed.some(({ personId, side }) => personId === act.personId && side === act.side)
    ? record
    : { ...record, confirmed: [...record.confirmed, act] }

const spokenFor = (record: ClauseRecord, side: Side): boolean =>
  record.worded.side === side || record.confirmed.some((act) => act.side === side)

/** Whether `side` worded or confirmed this clause as it stands. */
export const isSpokenForBy = (clause: Clause, records: ClauseRecords, side: Side): boolean => {
  const record = records[clause.path]
  return record !== undefined && record.hash === clause.hash && spokenFor(record, side)
}

/** How many of these clauses `side` worded or confirmed as they stand; counts no further than `atMost`. */
export const spokenForAmong = (
  clauses: readonly (readonly [path: string, content: unknown])[],
  records: ClauseRecords,
  { side, atMost = clauses.length }: { side: Side; atMost?: number },
): number => {
  let count = 0
  for (const [path, content] of clauses) {
    if (count >= atMost) break
    const record = records[path]
    // Hashing is what takes time, and checks run while somebody types: only what can count is hashed.
    if (record && spokenFor(record, side) && record.hash === hashOf(content)) count += 1
  }
  return count
}

/** The share of clauses, in whole per cent, that the consumer's side worded or confirmed; null where nothing is said. */
export const coCreationShare = (definition: Definition, records: ClauseRecords): number | null => {
  const clauses = contentsOf(definition)
  return clauses.length === 0
    ? null
    : Math.floor((100 * spokenForAmong(clauses, records, { side: 'consumer' })) / clauses.length)
}

/** True while the consumer's side worded or confirmed none of the outcomes, costs and risks. */
export const isDescribedByProviderAlone = (definition: Definition, records: ClauseRecords): boolean => {
  const ledger = [...contentsAt('value', definition.value), ...contentsAt('cost', definition.cost)]
  return (
    spokenForAmong(
      ledger.filter(([path]) => isLedgerClause({ path })),
      records,
      { side: 'consumer', atMost: 1 },
    ) === 0
  )
}

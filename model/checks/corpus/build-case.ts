import { z } from 'zod'
import { type ClauseRecords, clausesOf, type Side } from '../../definition/clauses.ts'
import { Definition, emptyDefinition, PartName } from '../../definition/definition.ts'
import { ConsumerRole } from '../../definition/entries.ts'
import { Worth } from '../../judgements/judgement.ts'
import { SignRole } from '../../life-cycle/sign-off.ts'
import { RelationshipType, TrustLevel } from '../../relationships/relationship.ts'
import { Day, type Language } from '../../text.ts'
import { buildInput, wordedBy } from '../cases/sound-input.ts'
import type { CheckInput } from '../rule.ts'
import { CheckSettings } from '../settings.ts'
import { isRecord, merged, type Tree } from './merged.ts'

const texts = z.array(z.string()).default([])
const ClauseSide = z.enum(['provider', 'consumer', 'neither'])

/** Who worded the clauses: one side all of them, or one side but for the clauses that are named. */
const SpokenBy = z.union([
  ClauseSide,
  z.strictObject({ default: ClauseSide, paths: z.record(z.string(), ClauseSide) }),
])
type SpokenBy = z.infer<typeof SpokenBy>

const serialLink = z.strictObject({ name: z.string(), availability: z.number().nullable() })

const said = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ provider: value.nullable().default(null), consumer: value.nullable().default(null) })

/** What surrounds a definition, as far as a twin says; the rest is known, and nothing is wrong with it. */
const Surroundings = z.strictObject({
  provider: z.strictObject({ names: texts, units: texts }).prefault({}),
  owner: z
    .strictObject({
      known: z.boolean().default(true),
      isPerson: z.boolean().default(true),
      active: z.boolean().default(true),
    })
    .optional(),
  roles: z
    .array(
      z.strictObject({
        role: ConsumerRole,
        organisationId: z.string(),
        active: z.boolean(),
        fromProvider: z.boolean().exactOptional(),
        interim: z.boolean().exactOptional(),
        sharesEnterprise: z.boolean().exactOptional(),
        wantedOn: z.union([z.literal(''), Day]).exactOptional(),
        judged: z.union([z.literal(''), Worth]).exactOptional(),
      }),
    )
    .optional(),
  records: z.strictObject({ spokenBy: SpokenBy }).default({ spokenBy: 'consumer' }),
  missingSignOffs: z
    .array(z.strictObject({ role: SignRole, part: PartName, organisation: z.string(), askedOn: Day }))
    .optional(),
  conflicts: z
    .array(
      z.strictObject({
        roles: z.array(SignRole),
        since: Day,
        clause: z.string().nullable().default(null),
        waiting: z.boolean().default(false),
      }),
    )
    .optional(),
  relationships: z
    .array(
      z.strictObject({
        consumer: z.string(),
        aims: said(RelationshipType).prefault({}),
        trust: said(TrustLevel).prefault({}),
      }),
    )
    .optional(),
  restsOn: z
    .strictObject({
      links: z.array(serialLink).default([]),
      groups: z.array(z.strictObject({ name: z.string(), members: z.array(serialLink) })).default([]),
      unread: z.int().nonnegative().default(0),
      cut: z.boolean().default(false),
      more: z.boolean().default(false),
      single: z
        .array(z.strictObject({ name: z.string(), clause: z.string().nullable().default(null) }))
        .default([]),
    })
    .transform(({ single, ...serial }) => ({ serial, single }))
    .optional(),
  review: z.strictObject({ inUse: z.boolean(), on: z.union([z.literal(''), Day]) }).optional(),
  earlierShare: z.number().min(0).max(100).optional(),
  catalogue: z
    .strictObject({
      neighbours: z
        .array(
          z.strictObject({
            id: z.string(),
            name: z.string(),
            description: z.string().optional(),
            outcomes: texts,
            consumerGroups: texts,
          }),
        )
        .default([]),
      outcomes: z
        .strictObject({ services: z.int(), median: z.number(), deviation: z.number() })
        .default({ services: 40, median: 2, deviation: 1 }),
    })
    .optional(),
  settings: CheckSettings.optional(),
  today: Day.optional(),
})

/** The definition's numbers are exact texts; in a corpus they may be written without quotes. */
const withNumbersAsTexts = (value: unknown): unknown => {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(withNumbersAsTexts)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNumbersAsTexts(inner)]))
}

const entriesOf = (byId: Tree): unknown[] =>
  Object.entries(byId).map(([id, entry]) => (isRecord(entry) ? merged({ id }, entry) : entry))

/** Where the model has a list, a twin has a map by entry id, so that one entry can be patched. */
const withLists = (part: Tree, model: Tree): Tree =>
  Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      Array.isArray(model[key]) && isRecord(value) ? entriesOf(value) : value,
    ]),
  )

const definitionOf = (tree: Tree): Definition => {
  const empty: Tree = emptyDefinition()
  const parts = Object.entries(tree).map(([name, part]) => {
    const model = empty[name]
    return [name, isRecord(part) && isRecord(model) ? withLists(part, model) : part]
  })
  return Definition.parse(withNumbersAsTexts(Object.fromEntries(parts)))
}

const recordsOf = (definition: Definition, spokenBy: SpokenBy): ClauseRecords => {
  if (typeof spokenBy === 'string') return wordedBy(spokenBy, definition)
  const known = new Set(clausesOf(definition).map(({ path }) => path))
  const bySide = (side: Side): ClauseRecords => wordedBy(side, definition)
  const records = bySide(spokenBy.default)
  for (const [path, side] of Object.entries(spokenBy.paths)) {
    if (!known.has(path)) throw new Error(`${path} is no clause that says something`)
    records[path] = bySide(side)[path]!
  }
  return records
}

const isOfDefinition = ([key]: [string, unknown]): boolean => PartName.safeParse(key).success

/** What a written twin is checked as. */
export const buildCase = (tree: Tree, language: Language): CheckInput => {
  const entries = Object.entries(tree)
  const definition = definitionOf(Object.fromEntries(entries.filter(isOfDefinition)))
  const { records, ...given } = Surroundings.parse(
    Object.fromEntries(entries.filter((entry) => !isOfDefinition(entry))),
  )
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return buildInput({ language, ...said, records: recordsOf(definition, records.spokenBy) }, definition)
}

import type { z } from 'zod'
import type { Random } from './random.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- zod's own definitions are open to every kind of schema
type Def = { type: string; [key: string]: any }

/** What samples are made of: chance, a marked text, and an id that fits a name. */
export type Means = { random: Random; text: () => string; idFor: (name: string) => string }

const defOf = (schema: unknown): Def => (schema as { _zod: { def: Def } })._zod.def

const formats: Record<string, (means: Means, name: string) => string> = {
  uuid: ({ idFor }, name) => idFor(name),
  guid: ({ idFor }, name) => idFor(name),
  email: ({ text }) => `${text()}@example.org`,
  date: () => '2027-01-15',
  datetime: () => '2027-01-15T10:00:00.000Z',
  time: () => '10:00',
  url: ({ text }) => `https://example.org/${text()}`,
}

type Limits = { least: number; most: number; format?: string | undefined }
type Check = {
  check: string
  minimum?: number
  maximum?: number
  value?: number
  inclusive?: boolean
  format?: string
}

const readers: Record<string, (limits: Limits, check: Check) => void> = {
  min_length: (limits, { minimum = 0 }) => void (limits.least = minimum),
  max_length: (limits, { maximum = limits.most }) => void (limits.most = maximum),
  greater_than: (limits, { value = 0, inclusive }) =>
    void (limits.least = Math.max(0, inclusive ? value : value + 1)),
  less_than: (limits, { value = 0, inclusive }) => void (limits.most = inclusive ? value : value - 1),
  string_format: (limits, { format }) => void (limits.format = format),
}

/** What the checks of a schema say of size and form. */
const limitsOf = (def: Def): Limits => {
  const limits: Limits = { least: 0, most: 1000 }
  const checks = [def, ...((def['checks'] ?? []) as unknown[]).map(defOf)] as unknown as Check[]
  for (const check of checks) readers[check.check]?.(limits, check)
  return limits
}

// Names of fields whose texts must have a form that only a pattern tells.
const patterned: Record<string, (means: Means) => string> = {
  id: ({ text }) => text(),
  slug: ({ text }) => text(),
  path: ({ random }) => random.pick(['value.description', 'value.outcomes/reach']) ?? '',
  address: ({ random }) => random.pick(['value.description', 'value.outcomes/reach']) ?? '',
  rule: ({ random }) => random.pick(['SD001', 'SD007', 'SD030', 'SD061']) ?? '',
  hash: () => 'a'.repeat(64),
  browser: ({ text }) => text().padEnd(22, 'x'),
  timeZone: () => 'America/Toronto',
  currency: () => 'CAD',
  amount: () => '1000.00',
  allOrNothing: () => 'false',
  takeOver: () => 'false',
  prune: () => 'false',
  dryRun: () => 'true',
  closesOn: () => '2027-01-15',
}

const textFor = (def: Def, means: Means, name: string): string => {
  const { format, least, most } = limitsOf(def)
  const made = (format ? formats[format] : undefined) ?? patterned[name]
  if (made) return made(means, name)
  return `Say ${means.text()}`.padEnd(least, '.').slice(0, most)
}

const numberFor = (def: Def, { random }: Means): number => {
  const { least, most } = limitsOf(def)
  return least + random.below(Math.max(1, Math.min(most - least, 5)))
}

const listFor = (def: Def, means: Means, name: string): unknown[] =>
  Array.from({ length: Math.max(limitsOf(def).least, means.random.below(2)) }, () =>
    sampleOf(def['element'], means, name),
  )

const objectFor = (def: Def, means: Means): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(def['shape'] as Record<string, unknown>)
      .map(([key, inner]) => [key, sampleOf(inner, means, key)] as const)
      .filter(([, value]) => value !== undefined),
  )

type Maker = (def: Def, means: Means, name: string) => unknown

const inner: Maker = (def, means, name) => sampleOf(def['innerType'], means, name)

const makers: Record<string, Maker> = {
  object: objectFor,
  string: textFor,
  number: numberFor,
  int: numberFor,
  boolean: (_def, { random }) => random.in100(50),
  enum: (def, { random }) => random.pick(Object.values(def['entries'] as object)),
  literal: (def) => (def['values'] as unknown[])[0],
  array: listFor,
  optional: (def, means, name) => (means.random.in100(50) ? undefined : inner(def, means, name)),
  nullable: (def, means, name) => (means.random.in100(30) ? null : inner(def, means, name)),
  default: (def, means, name) => (means.random.in100(50) ? undefined : inner(def, means, name)),
  prefault: (def, means, name) => (means.random.in100(50) ? undefined : inner(def, means, name)),
  readonly: inner,
  lazy: (def, means, name) => sampleOf((def['getter'] as () => unknown)(), means, name),
  pipe: (def, means, name) => sampleOf(def['in'], means, name),
  union: (def, means, name) => sampleOf(means.random.pick(def['options'] as unknown[]), means, name),
  record: () => ({}),
  unknown: (_def, { text }) => text(),
  any: (_def, { text }) => text(),
  null: () => null,
}

/** Something that fits a schema as far as its shape tells; rules that are code may still refuse it. */
export const sampleOf = (schema: unknown, means: Means, name = ''): unknown => {
  const def = defOf(schema)
  return makers[def.type]?.(def, means, name)
}

/** The same, tried a few times; what never fits is sent all the same, and refused as input. */
export const fittingSample = (schema: z.ZodType, means: Means): unknown => {
  let made: unknown
  for (let tries = 0; tries < 5; tries += 1) {
    made = sampleOf(schema, means)
    if (schema.safeParse(made).success) return made
  }
  return made
}

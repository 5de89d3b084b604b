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

type Limits = { format?: string; minimum?: number; maximum?: number }
const bagOf = (schema: unknown): Limits => (schema as { _zod: { bag: Limits } })._zod.bag

const textFor = (schema: unknown, means: Means, name: string): string => {
  const { format, maximum = 1000 } = bagOf(schema)
  const given = format ? formats[format] : undefined
  if (given) return given(means, name)
  return `Say ${means.text()}`.slice(0, maximum)
}

const numberFor = (schema: unknown, { random }: Means): number => {
  const { minimum = 0, maximum = 1000 } = bagOf(schema)
  const least = Number.isFinite(minimum) ? Math.max(0, minimum) : 0
  return least + random.below(Math.max(1, Math.min(maximum - least, 5)))
}

const listFor = (def: Def, means: Means, name: string, schema: unknown): unknown[] => {
  const { minimum = 0 } = bagOf(schema)
  return Array.from({ length: Math.max(minimum, means.random.below(2)) }, () =>
    sampleOf(def['element'], means, name),
  )
}

const objectFor = (def: Def, means: Means): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(def['shape'] as Record<string, unknown>)
      .map(([key, inner]) => [key, sampleOf(inner, means, key)] as const)
      .filter(([, value]) => value !== undefined),
  )

type Maker = (def: Def, means: Means, name: string, schema: unknown) => unknown

const inner: Maker = (def, means, name) => sampleOf(def['innerType'], means, name)

const makers: Record<string, Maker> = {
  object: objectFor,
  string: (_def, means, name, schema) => textFor(schema, means, name),
  number: (_def, means, _name, schema) => numberFor(schema, means),
  int: (_def, means, _name, schema) => numberFor(schema, means),
  boolean: (_def, { random }) => random.in100(50),
  enum: (def, { random }) => random.pick(Object.values(def['entries'] as object)),
  literal: (def) => (def['values'] as unknown[])[0],
  array: listFor,
  optional: (def, means, name, schema) => (means.random.in100(50) ? undefined : inner(def, means, name, schema)),
  nullable: (def, means, name, schema) => (means.random.in100(30) ? null : inner(def, means, name, schema)),
  default: (def, means, name, schema) => (means.random.in100(50) ? undefined : inner(def, means, name, schema)),
  prefault: (def, means, name, schema) => (means.random.in100(50) ? undefined : inner(def, means, name, schema)),
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
  return makers[def.type]?.(def, means, name, schema)
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

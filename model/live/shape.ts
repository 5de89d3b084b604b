import { z } from 'zod'
import { type PartName, parts } from '../definition/definition.ts'
import { Line, Paragraph, RequiredParagraph } from '../text.ts'

/**
 * How a field of a part lives in the live document: `text` is typed by several people at once, a `choice` is taken as a
 * whole by whoever chose last, `terms` are a set in an order, `entries` a list of things with an id, a `group` holds fields.
 */
export type Field =
  | { kind: 'text' | 'choice' | 'terms'; schema: z.ZodType }
  | { kind: 'entries'; schema: z.ZodType; fields: Fields }
  | { kind: 'group'; fields: Fields }
export type Fields = Readonly<Record<string, Field>>

const typed: ReadonlySet<unknown> = new Set([Line, Paragraph, RequiredParagraph])

const innermost = (schema: unknown): unknown =>
  schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault ? innermost(schema.def.innerType) : schema

const fieldOf = (outer: z.ZodType): Field => {
  const schema = innermost(outer)
  if (typed.has(schema)) return { kind: 'text', schema: outer }
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: fieldsOf(schema) }
  if (!(schema instanceof z.ZodArray)) return { kind: 'choice', schema: outer }
  const element = innermost(schema.element)
  return element instanceof z.ZodObject
    ? { kind: 'entries', schema: element, fields: fieldsOf(element) }
    : { kind: 'terms', schema: outer }
}

const fieldsOf = (schema: z.ZodObject): Fields =>
  Object.fromEntries(
    Object.entries(schema.shape)
      .filter(([key]) => key !== 'id')
      .map(([key, field]) => [key, fieldOf(field as z.ZodType)]),
  )

/** The fields of each part, read off the model's schemas: a field added there is live without a word here. */
export const shape: Readonly<Record<PartName, Fields>> = {
  value: fieldsOf(parts.value),
  use: fieldsOf(parts.use),
  cost: fieldsOf(parts.cost),
  supply: fieldsOf(parts.supply),
}

/** The fields of a part, or these among them. */
export const fieldsAmong = (part: PartName, only?: ReadonlySet<string>): Fields =>
  only ? Object.fromEntries(Object.entries(shape[part]).filter(([key]) => only.has(key))) : shape[part]

const step = (fields: Fields | undefined, names: string[]): Field | undefined =>
  names.reduce<Field | undefined>(
    (field, key) =>
      field && 'fields' in field && Object.hasOwn(field.fields, key) ? field.fields[key] : undefined,
    fields ? { kind: 'group', fields } : undefined,
  )

/** The field at an address such as `value.outcomes/o1#target`; undefined where the model has none. */
export const fieldAt = (address: string): Field | undefined => {
  const [path = '', within] = address.split('#', 2)
  const [list = '', id] = path.split('/', 2)
  const [part = '', ...keys] = list.split('.')
  const field = step(Object.hasOwn(shape, part) ? shape[part as PartName] : undefined, keys)
  if (id === undefined) return within === undefined ? field : undefined
  if (field?.kind !== 'entries') return undefined
  return within === undefined
    ? { kind: 'group', fields: field.fields }
    : step(field.fields, within.split('.'))
}

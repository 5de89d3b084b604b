import type { YamlPlace, YamlStep } from './yaml-place.ts'

/** As much of a JSON Schema as completion reads. */
export type Schema = {
  type?: string
  description?: string
  properties?: Record<string, Schema>
  required?: readonly string[]
  items?: Schema
  additionalProperties?: boolean | Schema
  anyOf?: readonly Schema[]
  enum?: readonly unknown[]
  const?: unknown
  $ref?: string
  $defs?: Record<string, Schema>
}

/** Something that may be written at the cursor. */
export type Option = {
  label: string
  kind: 'key' | 'value' | 'entry'
  /** What is written; `caret` is how far into it the cursor goes. */
  text: string
  caret: number
  /** The path of the field within the document, for its explanation. */
  path: string[]
  /** What the schema says of it. */
  description: string
}

const resolved = (schema: Schema, root: Schema): Schema =>
  schema.$ref?.startsWith('#/$defs/') ? (root.$defs?.[schema.$ref.slice('#/$defs/'.length)] ?? {}) : schema

const stepInto = (schema: Schema, step: YamlStep, root: Schema): Schema | undefined => {
  const { properties, items, additionalProperties } = schema
  const inner =
    step === null
      ? items
      : (properties?.[step] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined))
  return inner && resolved(inner, root)
}

/** The schema of what lies at a path; undefined where nothing may. */
export const schemaAt = (root: Schema, path: readonly YamlStep[]): Schema | undefined =>
  path.reduce<Schema | undefined>((schema, step) => schema && stepInto(schema, step, root), root)

const valuesOf = (schema: Schema): string[] =>
  [schema.const, ...(schema.enum ?? []), ...(schema.anyOf ?? []).flatMap(valuesOf)]
    .filter((value): value is string => typeof value === 'string')
    .filter((value) => value !== '')

const fieldsOf = (path: readonly YamlStep[]): string[] => path.filter((step) => step !== null)

/** What stands after a key: its value on the same line, or a deeper line for what has an inside. */
const afterKey = (schema: Schema, column: number): string => {
  if (schema.type === 'object') return `:\n${' '.repeat(column + 2)}`
  return schema.type === 'array' ? `:\n${' '.repeat(column + 2)}- ` : ': '
}

const keyOptions = (schema: Schema, { path, column, siblings }: YamlPlace, root: Schema): Option[] =>
  Object.entries(schema.properties ?? {})
    .filter(([key]) => !siblings.includes(key))
    .map(([key, unresolved]) => {
      const inner = resolved(unresolved, root)
      const text = `${key}${afterKey(inner, column)}`
      return {
        label: key,
        kind: 'key',
        text,
        caret: text.length,
        path: [...fieldsOf(path), key],
        description: inner.description ?? '',
      }
    })

/** A new entry with every field that it must have; its id is made from what it states. The cursor goes to the first. */
const entryOption = (items: Schema, place: YamlPlace): Option[] => {
  const required = (items.required ?? []).filter((key) => key !== 'id')
  if (items.type !== 'object' || required.length === 0) return []
  const lines = required.map((key) => `${key}: `)
  const dash = place.inEntry ? '' : '- '
  const text = dash + lines.join(`\n${' '.repeat(place.column + dash.length)}`)
  return [
    {
      label: `${dash}${required.join(', ')}`,
      kind: 'entry',
      text,
      caret: dash.length + (lines[0]?.length ?? 0),
      path: fieldsOf(place.path),
      description: items.description ?? '',
    },
  ]
}

const asValue = (value: string, path: string[], description = ''): Option => ({
  label: value,
  kind: 'value',
  // Some readers of YAML take these two words for a truth value.
  text: value === 'yes' || value === 'no' ? `"${value}"` : value,
  caret: value.length + (value === 'yes' || value === 'no' ? 2 : 0),
  path,
  description,
})

/** What may be written at a place of a document: keys that are not there yet, values of a choice, a new entry. */
export const optionsAt = (root: Schema, place: YamlPlace): Option[] => {
  const schema = schemaAt(root, place.path)
  if (!schema) return []
  const fields = fieldsOf(place.path)
  if (place.kind === 'value' || (place.inEntry && schema.type !== 'object' && schema.type !== 'array')) {
    return valuesOf(schema).map((value) => asValue(value, fields, schema.description))
  }
  if (schema.type === 'array') return schema.items ? entryOption(resolved(schema.items, root), place) : []
  const whole = place.inEntry && place.siblings.length === 0 ? entryOption(schema, place) : []
  return [...whole, ...keyOptions(schema, place, root)]
}

import type { JsonSchema } from './json-schema.ts'

// Keys of what has keys of its own choice.
const keyOf: Record<string, string> = {
  labels: 'scope',
  annotations: 'example.org/note',
  translations: 'fr',
  fr: 'value.name',
}

// What fits where the example of the catalogue is written for readers.
const fitting = ['2027-06-30', '90', 'shorter-wait']

const fits = ({ pattern }: JsonSchema, text: string): boolean =>
  pattern === undefined || new RegExp(pattern).test(text)

const exampleOfText = (schema: JsonSchema, example: string | undefined): unknown => {
  if (schema['const'] !== undefined) return schema['const']
  if (schema.enum)
    return schema.enum.find((value) => value === example) ?? schema.enum.find((value) => value !== '')
  return [example ?? '', ...fitting].find((text) => text !== '' && fits(schema, text))
}

const own = (schema: JsonSchema | undefined): unknown => (schema?.['examples'] as unknown[] | undefined)?.[0]

const exampleOfMap = (schema: JsonSchema): unknown => {
  const all = Object.entries(schema.properties ?? {})
  const required = all.filter(([key]) => schema.required?.includes(key))
  return Object.fromEntries((required.length > 0 ? required : all).map(([key, inner]) => [key, own(inner)]))
}

/** A value that a schema accepts, of the example that the catalogue gives for it; what lies within has its own. */
export const exampleOf = (schema: JsonSchema, key: string, example: string | undefined): unknown => {
  if (schema.type === 'array') return [own(schema.items)]
  if (schema.type !== 'object') return exampleOfText(schema, example)
  const { additionalProperties: inner } = schema
  if (typeof inner !== 'object') return exampleOfMap(schema)
  const chosen = keyOf[key] ?? ''
  return { [chosen]: exampleOf({ ...inner, ...innerItems(inner, example) }, chosen, example) }
}

/** A list within a map of free keys has no words of its own: its items take the example of the map. */
const innerItems = ({ items }: JsonSchema, example: string | undefined): Pick<JsonSchema, 'items'> =>
  items ? { items: { ...items, examples: [example] } } : {}

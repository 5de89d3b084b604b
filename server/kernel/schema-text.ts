/** The parts of JSON Schema that our own document uses. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  propertyNames?: Schema
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  default?: unknown
}

const json = (value: unknown): string => JSON.stringify(value)

// The document library writes these for a number that has no bounds of its own.
const isBound = (bound: number | undefined): bound is number =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER

const lengths = (schema: Schema): string => {
  const least = [schema.minLength, schema.minItems, schema.minimum].find(isBound)
  const most = [schema.maxLength, schema.maxItems, schema.maximum].find(isBound)
  if (least === undefined) return most === undefined ? '' : `at most ${most}`
  return most === undefined ? `at least ${least}` : `${least} to ${most}`
}

const remarkOf = (schema: Schema): string => {
  const preset = schema.default === undefined ? '' : `${json(schema.default)} unless given`
  const pattern = schema.pattern && !schema.format ? schema.pattern : ''
  const remarks = [schema.format ?? '', pattern, lengths(schema), preset].filter((remark) => remark !== '')
  return remarks.length === 0 ? '' : `  // ${remarks.join(', ')}`
}

const recordText = ({ propertyNames, additionalProperties }: Schema, indent: string): string => {
  const value = typeof additionalProperties === 'object' ? schemaText(additionalProperties, indent) : 'any'
  return `{ [${propertyNames ? schemaText(propertyNames, indent) : 'string'}]: ${value} }`
}

const objectText = (schema: Schema, indent: string): string => {
  if (!schema.properties) return recordText(schema, indent)
  const inner = `${indent}  `
  const lines = Object.entries(schema.properties).map(([name, property]) => {
    const optional = schema.required?.includes(name) ? '' : '?'
    return `${inner}${name}${optional}: ${schemaText(property, inner)}${remarkOf(property)}`
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}

const alternatives = ({ anyOf, oneOf, allOf }: Schema, indent: string): string | undefined => {
  const parts = anyOf ?? oneOf
  if (parts) return [...new Set(parts.map((part) => schemaText(part, indent)))].join(' | ')
  return allOf?.map((part) => schemaText(part, indent)).join(' & ')
}

const typeText = (type: string, schema: Schema, indent: string): string => {
  if (type === 'object') return objectText(schema, indent)
  if (type !== 'array') return type
  const item = schemaText(schema.items ?? {}, indent)
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`
}

/** A schema as people read types: `{ name: string, roles: ("customer" | "user")[] }`. */
export const schemaText = (schema: Schema, indent = ''): string => {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.const !== undefined) return json(schema.const)
  if (schema.enum) return schema.enum.map(json).join(' | ')
  const either = alternatives(schema, indent)
  if (either !== undefined) return either
  const types = [schema.type ?? 'any'].flat()
  return types.map((type) => typeText(type, schema, indent)).join(' | ')
}

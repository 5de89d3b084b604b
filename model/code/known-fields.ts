import type { z } from 'zod'

type Schema = z.core.$ZodType

/** A schema without what surrounds it: defaults and the like. */
const bare = (schema: Schema): z.core.$ZodTypes => {
  const known = schema as z.core.$ZodTypes
  const { type } = known._zod.def
  if (type === 'default' || type === 'prefault' || type === 'optional')
    return bare((known._zod.def as { innerType: Schema }).innerType)
  return known
}

const inside = (schema: Schema, step: PropertyKey): Schema | undefined => {
  const { def } = bare(schema)._zod
  if (def.type === 'object') return def.shape[String(step)]
  if (def.type === 'array') return def.element
  return def.type === 'record' ? def.valueType : undefined
}

/** The keys that may stand at a path of what a schema describes; none where any may, or no keys at all. */
export const keysAt = (schema: Schema, path: readonly PropertyKey[]): string[] => {
  const found = path.reduce<Schema | undefined>((outer, step) => outer && inside(outer, step), schema)
  const def = found && bare(found)._zod.def
  return def?.type === 'object' ? Object.keys(def.shape) : []
}

/** Where else in a document a key belongs, lists left aside: the parts of a definition are easily mixed up. */
export const homesOf = (schema: Schema, key: string, path: readonly string[] = []): string[] => {
  const { def } = bare(schema)._zod
  if (def.type !== 'object') return []
  return Object.entries(def.shape).flatMap(([name, inner]) => {
    const here = [...path, name]
    return name === key ? [here.join('.')] : homesOf(inner, key, here)
  })
}

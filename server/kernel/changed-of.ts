import { isDeepStrictEqual } from 'node:util'

type Patch<Value> = { [Key in keyof Value]?: Value[Key] | undefined }

/** What a patch really changes, before and after, for the journal; null where it changes nothing. */
export const changedOf = <Value extends object>(
  value: Value,
  patch: Patch<Value>,
): { before: Partial<Value>; after: Partial<Value> } | null => {
  const keys = (Object.keys(value) as (keyof Value)[]).filter(
    (key) => patch[key] !== undefined && !isDeepStrictEqual(patch[key], value[key]),
  )
  if (keys.length === 0) return null
  const pick = (from: Patch<Value>) => Object.fromEntries(keys.map((key) => [key, from[key]]))
  // Only keys of Value were picked.
  return { before: pick(value) as Partial<Value>, after: pick(patch) as Partial<Value> }
}

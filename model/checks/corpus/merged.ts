/** What a twin is written as, before anything is known of its fields. */
export type Tree = { [key: string]: unknown }

export const isRecord = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One tree put over another: maps are merged, null removes, and everything else replaces. */
export const merged = (base: Tree, patch: Tree): Tree => {
  const result = { ...base }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = isRecord(value) ? merged(isRecord(base[key]) ? base[key] : {}, value) : value
  }
  return result
}

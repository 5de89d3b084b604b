import { type Digests, digestOf, type Fields } from './listed-fields.ts'

/** What stands here: the listed text, what was last imported of it, and the text of people who made one of their own. */
export type Standing = {
  listed: Fields
  imported: Digests
  people: Fields | null
  /** Whether people drafted or revised it: then its provider is party to what they wrote. */
  drawnUp: boolean
}

export type Merged = {
  fields: Fields
  imported: Digests
  /** Fields that are rewritten, added or removed. */
  changed: string[]
  /** Fields that say something else here than the importer: they stay. */
  conflicts: string[]
}

const isText = (path: string): boolean => /^(value|use|cost|supply)\.|^translations\./.test(path)

const isFixed = (path: string, { drawnUp }: Standing): boolean => drawnUp && path === 'provider'

/**
 * Takes over what an importer says: a field is rewritten only while it still equals what was last imported.
 * Fields whose path lies under one of `untouched` stay as they are.
 */
export const mergeListing = (
  incoming: Fields,
  standing: Standing,
  untouched: (path: string) => boolean,
): Merged => {
  const fields: Fields = new Map()
  const imported: Digests = {}
  const changed: string[] = []
  const conflicts: string[] = []
  const keep = (path: string): void => {
    if (standing.listed.has(path)) fields.set(path, standing.listed.get(path))
    const last = standing.imported[path]
    if (last !== undefined) imported[path] = last
  }
  const take = (path: string, digest: string | undefined): void => {
    if (incoming.has(path)) fields.set(path, incoming.get(path))
    if (digest !== undefined) imported[path] = digest
  }
  const decide = (path: string): void => {
    const last = standing.imported[path]
    const next = digestOf(incoming.get(path))
    // What people added here themselves, and no importer ever said, is theirs.
    if (untouched(path) || (next === undefined && last === undefined)) return keep(path)
    const now = digestOf(standing.listed.get(path))
    const differs = now !== next
    if (differs && (now !== last || isFixed(path, standing))) {
      conflicts.push(path)
      return keep(path)
    }
    if (differs) changed.push(path)
    take(path, next)
    if (standing.people && isText(path) && digestOf(standing.people.get(path)) !== next) conflicts.push(path)
  }
  const paths = new Set([...incoming.keys(), ...standing.listed.keys(), ...Object.keys(standing.imported)])
  for (const path of paths) decide(path)
  return { fields, imported, changed, conflicts }
}

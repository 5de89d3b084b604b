import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { partNames } from '../definition/definition.ts'
import { normaliseText } from '../text.ts'
import type { FaultWords } from './fault.ts'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const longestId = 40

/** An id made of the first words of a statement; of its hash where it has no letters that an id may hold. */
const idOf = (statement: string): string => {
  const words = statement
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let id = ''
  for (const word of words) {
    const longer = id === '' ? word.slice(0, longestId) : `${id}-${word}`
    if (longer.length > longestId) break
    id = longer
  }
  return id === '' ? bytesToHex(sha256(utf8ToBytes(normaliseText(statement)))).slice(0, 12) : id
}

/** Gives ids that are not taken; where it counted to last is kept, since a list may say the same many times. */
const freeIds = (taken: Set<string>): ((wanted: string) => string) => {
  const numbers = new Map<string, number>()
  return (wanted) => {
    let number = numbers.get(wanted) ?? 1
    const id = (): string => (number === 1 ? wanted : `${wanted}-${number}`)
    while (taken.has(id())) number += 1
    numbers.set(wanted, number)
    taken.add(id())
    return id()
  }
}

/** Gives each entry of a list an id where it has none: the same for the same statements in the same order. */
const withIds = (entries: readonly unknown[]): unknown[] => {
  const taken = new Set(
    entries.flatMap((entry) => (isFields(entry) && typeof entry['id'] === 'string' ? [entry['id']] : [])),
  )
  const freeId = freeIds(taken)
  return entries.map((entry) => {
    if (!isFields(entry) || entry['id'] !== undefined || typeof entry['statement'] !== 'string') return entry
    return { ...entry, id: freeId(idOf(entry['statement'])) }
  })
}

const withIdsInPart = (part: unknown): unknown =>
  isFields(part)
    ? Object.fromEntries(
        Object.entries(part).map(([key, value]) => [key, Array.isArray(value) ? withIds(value) : value]),
      )
    : part

const fieldOf = (outer: unknown, key: string): unknown => (isFields(outer) ? outer[key] : undefined)

/** Where the words of the title stand in a spec of each kind; an organisation has them by language. */
const nameOf = (kind: string, spec: Fields): { path: string[]; names: unknown[] } | null => {
  if (kind === 'Service') return { path: ['value', 'name'], names: [fieldOf(spec['value'], 'name')] }
  if (kind === 'Person' || kind === 'Group') return { path: ['name'], names: [spec['name']] }
  if (kind !== 'Organisation') return null
  const names = [fieldOf(spec['names'], 'en'), fieldOf(spec['names'], 'fr')]
  return { path: ['names', 'en'], names }
}

const put = (outer: unknown, [key = '', ...inner]: readonly string[], value: string): unknown => {
  if (outer !== undefined && !isFields(outer)) return outer
  return { ...outer, [key]: inner.length === 0 ? value : put(outer?.[key], inner, value) }
}

const isSaid = (name: unknown): name is string => typeof name === 'string' && normaliseText(name) !== ''

/** A document as read, with what may be left out: ids of entries, and the name where the title says it. */
export const completed = (
  kind: string,
  document: Fields,
): { value: Fields; fault?: FaultWords & { path: string[] } } => {
  let spec = document['spec']
  if (kind === 'Service' && isFields(spec)) {
    const own: Fields = spec
    const filled = partNames.filter((part) => own[part] !== undefined)
    spec = { ...own, ...Object.fromEntries(filled.map((part) => [part, withIdsInPart(own[part])])) }
  }
  const title = isFields(document['metadata']) ? document['metadata']['title'] : undefined
  const name = nameOf(kind, isFields(spec) ? spec : {})
  if (!name || !isSaid(title)) return { value: { ...document, spec } }
  const said = name.names.filter(isSaid)
  if (said.length === 0) return { value: { ...document, spec: put(spec, name.path, title) } }
  if (said.some((one) => normaliseText(one) === normaliseText(title))) return { value: { ...document, spec } }
  const params = { title: normaliseText(title), name: said[0] ?? '' }
  return {
    value: { ...document, spec },
    fault: { code: 'title-differs', params, path: ['metadata', 'title'] },
  }
}

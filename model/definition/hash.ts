import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { type Definition, type PartName, partNames } from './definition.ts'

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  value === undefined ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** What was said, without the fields left empty: a field added to the model later changes no old hash. */
export const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const)
  return Object.fromEntries(said.filter(([, inner]) => !isEmpty(inner)))
}

const canonicalOf = (content: unknown): string => canonicalize(withoutEmpty(content)) ?? 'null'

/** SHA-256, in hexadecimal, over the RFC 8785 canonical JSON of what `content` says. */
export const hashOf = (content: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalOf(content))))

const saysNothing = (value: unknown): boolean => isEmpty(withoutEmpty(value))

const fieldsOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null

const inList = (one: unknown, other: unknown): boolean => {
  const isWithin = (fieldsOf(one) && fieldsOf(other)) || (Array.isArray(one) && Array.isArray(other))
  // An empty field is left out, an empty place in a list is not.
  return isWithin ? saysTheSame(one, other) : one === other || canonicalOf(one) === canonicalOf(other)
}

const withinFields = (one: Record<string, unknown>, other: Record<string, unknown>): boolean => {
  const has = (key: string): boolean => Object.hasOwn(other, key)
  return (
    Object.entries(one).every(([key, inner]) => saysTheSame(inner, has(key) ? other[key] : undefined)) &&
    Object.entries(other).every(([key, inner]) => Object.hasOwn(one, key) || saysNothing(inner))
  )
}

/**
 * Whether two contents say the same: a field left empty and a field that is not there are one. The same as comparing the
 * canonical JSON of both, which takes many times as long.
 */
export const saysTheSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((inner, at) => inList(inner, other[at]))
  }
  const [mine, theirs] = [fieldsOf(one), fieldsOf(other)]
  return mine && theirs ? withinFields(mine, theirs) : saysNothing(one) && saysNothing(other)
}

/** The hash that a sign-off of this part names. */
export const hashOfPart = (definition: Definition, part: PartName): string => hashOf(definition[part])

/** The four hashes of the parts, and the hash of the whole, which covers all four. */
export const hashesOf = (definition: Definition): Hashes => {
  const each = Object.fromEntries(partNames.map((part) => [part, hashOfPart(definition, part)]))
  return { ...(each as Record<PartName, string>), whole: hashOf(definition) }
}
export type Hashes = Record<PartName | 'whole', string>
